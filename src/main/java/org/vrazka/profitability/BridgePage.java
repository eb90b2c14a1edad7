package org.vrazka.profitability;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why profit changed.
 *
 * @param then the period that it is compared with; null: none was asked for
 * @param bridge null: some cost is unknown
 */
public record BridgePage(
        ProfitQuestion question, @Nullable Period then, @Nullable Bridge bridge, String currency) {
    static BridgePage of(
            ProfitQuestion question,
            @Nullable Period then,
            @Nullable Optional<Bridge> bridge,
            String currency) {
        return new BridgePage(
                question, then, bridge == null ? null : bridge.orElse(null), currency);
    }

    public Period period() {
        return question.period();
    }

    public Period.Versus versus() {
        return question.versus();
    }

    public List<SalesGroup> only() {
        return question.only();
    }

    public Map<Bridge.Step, BigDecimal> parts() {
        return bridge == null ? Map.of() : bridge.rounded();
    }

    public boolean isEmpty() {
        return bridge != null && bridge.before().signum() == 0 && bridge.after().signum() == 0;
    }

    public BigDecimal before() {
        return bridge == null ? BigDecimal.ZERO : Bridge.cents(bridge.before());
    }

    public BigDecimal after() {
        return bridge == null ? BigDecimal.ZERO : Bridge.cents(bridge.after());
    }

    public @Nullable String share(BigDecimal part) {
        var share = bridge == null ? null : bridge.share(part);
        return share == null ? null : signed(share, Format.percent(share));
    }

    public String money(BigDecimal amount) {
        return Format.money(amount, currency);
    }

    public String signedMoney(BigDecimal amount) {
        return signed(amount, money(amount));
    }

    private static String signed(BigDecimal amount, String shown) {
        return (amount.signum() > 0 ? "+" : "") + shown;
    }

    public Waterfall waterfall() {
        var builder =
                new Waterfall.Builder().sum(t("profitability.before"), before(), records(then));
        parts().forEach((step, part) -> builder.step(step.label(), part, null));
        return builder.sum(t("profitability.after"), after(), records(question.period())).build();
    }

    private @Nullable String records(@Nullable Period period) {
        return period == null
                ? null
                : new ProfitQuestion(List.of(), question.only(), period, Period.Versus.NONE)
                        .address(List.of(), Figure.PROFIT);
    }

    public String days(Period period) {
        return ProfitPage.days(period);
    }

    /** The report of the same days and groups. */
    public String report() {
        return ProfitPage.address("/profitability", question, List.of(), question.only(), null);
    }

    public String versus(Period.Versus versus) {
        return ProfitPage.address(
                "/profitability/change",
                new ProfitQuestion(List.of(), question.only(), question.period(), versus),
                List.of(),
                question.only(),
                null);
    }
}
