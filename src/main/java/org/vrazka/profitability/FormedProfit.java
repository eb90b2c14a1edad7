package org.vrazka.profitability;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.List;

/** How profit is formed step by step, from list prices as far as who asks may see. */
final class FormedProfit {
    private final ProfitAnswer answer;
    private final List<Figure> figures;
    private final Waterfall.Builder builder = new Waterfall.Builder();

    private FormedProfit(ProfitAnswer answer, List<Figure> figures) {
        this.answer = answer;
        this.figures = figures;
    }

    /**
     * @param figures those that who asks may see
     */
    static Waterfall of(ProfitAnswer answer, List<Figure> figures) {
        return new FormedProfit(answer, figures).build();
    }

    private Waterfall build() {
        sum(Figure.LISTED);
        step(Figure.DISCOUNTS);
        step(Figure.RETURNS);
        sum(Figure.REVENUE);
        if (figures.contains(Figure.PROFIT) && Figure.PROFIT.of(parts()) != null) {
            step(Figure.COST);
            sum(Figure.PROFIT);
            if (figures.contains(Figure.CONTRIBUTION) && !parts().charged().isEmpty()) {
                charge();
            }
        }
        return builder.build();
    }

    private void charge() {
        for (var kind : parts().charged()) {
            var cost = parts().get(Part.of(kind));
            builder.step(kind.label(), cost.negate(), answer.question().address(kind));
        }
        sum(Figure.CONTRIBUTION);
    }

    private void sum(Figure which) {
        builder.sum(which.label(), value(which), records(which));
    }

    private void step(Figure which) {
        builder.step(which.label(), value(which).negate(), records(which));
    }

    private String records(Figure which) {
        return answer.question().address(List.of(), which);
    }

    private Parts parts() {
        return answer.total().now();
    }

    private BigDecimal value(Figure which) {
        return requireNonNullElse(which.of(parts()), BigDecimal.ZERO);
    }
}
