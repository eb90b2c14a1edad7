package org.vrazka.profitability;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.Currencies;
import org.vrazka.orders.Period;
import org.vrazka.orders.ReportOrder;
import org.vrazka.orders.SalesGroup;
import org.vrazka.orders.SalesNames;
import org.vrazka.orders.SalesReport;
import org.vrazka.profitability.Sums.Sum;
import org.vrazka.records.BadQuery;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** How profit is formed, read under the scope of who asks. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ProfitReport {
    private final Sums sums;
    private final Facts facts;
    private final SalesNames names;
    private final Currencies currencies;
    private final Scope scope;

    ProfitReport(Sums sums, Facts facts, SalesNames names, Currencies currencies, Scope scope) {
        this.sums = sums;
        this.facts = facts;
        this.names = names;
        this.currencies = currencies;
        this.scope = scope;
    }

    /** What who asks may see. */
    private List<Figure> figures() {
        return Stream.of(Figure.values())
                .filter(figure -> !figure.isOfCosts() || scope.showsCosts(Kind.REPORTS))
                .filter(figure -> !figure.isOfCharges() || facts.tellCharges())
                .toList();
    }

    /** The company's, of all money in reports. */
    String currency() {
        return currencies.base();
    }

    /** Of them those that mean something: orders and direct costs are of many products at once. */
    List<Figure> figures(ProfitQuestion question) {
        return figures().stream()
                .filter(figure -> !question.isOfLines() || !figure.isOfWholeOrders())
                .toList();
    }

    /** Refuses figures that who asks may not see, or that mean nothing here. */
    List<Figure> orRefuse(List<Figure> figures, ProfitQuestion question) {
        var shown = figures(question);
        figures.stream()
                .filter(figure -> !shown.contains(figure))
                .findFirst()
                .ifPresent(figure -> {
                    throw new BadQuery("measures", "field", figure.word());
                });
        return figures;
    }

    /**
     * All of it, as files and programs take it.
     *
     * @throws Invalid when there are more rows than {@link SalesReport#MOST_ROWS}
     */
    ProfitAnswer whole(ProfitQuestion question) {
        var answer = answer(question, SalesReport.MOST_ROWS + 1);
        if (answer.lines().size() > SalesReport.MOST_ROWS) {
            throw new Invalid("by", "tooMany", t("orders.error.tooMany", SalesReport.MOST_ROWS));
        }
        return answer;
    }

    /**
     * @param most rows, those of the largest sales; the total is of all
     */
    ProfitAnswer answer(ProfitQuestion question, int most) {
        var found = sums(question, most);
        var whole = question.by().isEmpty() ? found : sums(question.by(List.of()), 1);
        var groups = names.of(question.by(), found.stream().map(Sum::keys).toList());
        var lines = new LinkedHashMap<List<@Nullable Object>, Line>();
        for (int i = 0; i < found.size(); i++) {
            var sum = found.get(i);
            var parts = sum.parts();
            var line =
                    sum.now()
                            ? new Line(groups.get(i), parts, Parts.NONE)
                            : new Line(groups.get(i), Parts.NONE, parts);
            lines.merge(sum.keys(), line, Line::with);
        }
        var rows = new ArrayList<>(lines.values());
        rows.sort(ReportOrder.of(question.by(), Line::groups, line -> line.now().revenue()));
        return new ProfitAnswer(question, rows, total(whole), currencies.base());
    }

    /** What was sold in this time less what came back, as far as who asks may see it. */
    public Money revenue(Period period) {
        var question = new ProfitQuestion(List.of(), List.of(), period, Period.Versus.NONE);
        return new Money(total(sums(question, 1)).now().revenue(), currencies.base());
    }

    private List<Sum> sums(ProfitQuestion question, int most) {
        var other = question.period().versus(question.versus());
        return sums.of(question.by(), question.period(), other, question.only(), most);
    }

    private static Line total(List<Sum> whole) {
        var now = whole.stream().filter(Sum::now).map(Sum::parts).reduce(Parts.NONE, Parts::plus);
        var then =
                whole.stream()
                        .filter(sum -> !sum.now())
                        .map(Sum::parts)
                        .reduce(Parts.NONE, Parts::plus);
        return new Line(List.of(), now, then);
    }

    /**
     * One combination of groups.
     *
     * @param then in the period that it is compared with
     */
    public record Line(List<SalesGroup> groups, Parts now, Parts then) {
        Line with(Line other) {
            return new Line(groups, now.plus(other.now), then.plus(other.then));
        }
    }
}
