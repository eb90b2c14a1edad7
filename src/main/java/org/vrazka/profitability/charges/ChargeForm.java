package org.vrazka.profitability.charges;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A direct cost as typed, by a person or a program.
 *
 * @param day empty: today
 * @param party by name, EIK or id; empty: the customer of the order
 * @param partyId counts as long as the customer is still called so
 * @param order by number or id; empty: none
 * @param currency empty: the company's
 */
public record ChargeForm(
        @Nullable String kind,
        @Nullable String day,
        @Nullable String party,
        @Nullable String partyId,
        @Nullable String order,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String note) {

    static ChargeForm blank(
            LocalDate day, @Nullable String party, @Nullable String partyId, String currency) {
        return new ChargeForm(null, day.toString(), party, partyId, null, null, currency, null);
    }

    /** What a form shows before anything is changed. */
    static ChargeForm of(Charge charge) {
        return new ChargeForm(
                charge.kind().name(),
                charge.day().toString(),
                charge.party().name(),
                charge.party().id().toString(),
                charge.order() == null ? null : charge.order().name(),
                charge.amount().amount().toPlainString().replace('.', ','),
                charge.amount().currency(),
                charge.note());
    }

    /** What stands there now, by field, where this form says another thing. */
    Map<String, String> against(Charge now) {
        var theirs = new LinkedHashMap<String, String>();
        var mine = shown();
        of(now).shown()
                .forEach((field, value) -> {
                    if (!value.equals(mine.get(field))) {
                        theirs.put(field, t("direct-costs.theirs", value.isEmpty() ? "–" : value));
                    }
                });
        return theirs;
    }

    private Map<String, String> shown() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", ChargeKind.of(kind).map(ChargeKind::label).orElse(""));
        fields.put("day", text(day));
        fields.put("party", text(party));
        fields.put("order", text(order));
        fields.put("amount", text(amount));
        fields.put("currency", text(currency));
        fields.put("note", text(note));
        return fields;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
