package org.vrazka.orders.complaints;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A complaint as typed, by a person or a program.
 *
 * @param day empty: today
 * @param party by name, EIK or id; empty: the customer of the order
 * @param partyId counts as long as the customer is still called so
 * @param order by number or id; empty: none
 * @param goods a line of the order, or a product, by code, name or id; of an order with one line it
 *     may be empty
 * @param decidedOn empty: today, when it is decided
 * @param cost what it cost us, in the base currency; not read of who may not see costs
 */
public record ComplaintForm(
        @Nullable String day,
        @Nullable String party,
        @Nullable String partyId,
        @Nullable String order,
        @Nullable String goods,
        @Nullable String quantity,
        @Nullable String lot,
        @Nullable String defect,
        @Nullable String cause,
        @Nullable String deadline,
        @Nullable String decision,
        @Nullable String decidedOn,
        @Nullable String cost,
        @Nullable String note) {

    /** What a form shows before anything is changed. */
    static ComplaintForm of(Complaint complaint) {
        return new ComplaintForm(
                complaint.day().toString(),
                complaint.party().name(),
                complaint.party().id().toString(),
                complaint.order() == null ? null : complaint.order().name(),
                complaint.title(),
                number(complaint.quantity()),
                complaint.lot(),
                complaint.defect(),
                complaint.cause() == null ? null : complaint.cause().name(),
                day(complaint.deadline()),
                complaint.decision() == null ? null : complaint.decision().name(),
                day(complaint.decidedOn()),
                number(complaint.cost()),
                complaint.note());
    }

    /**
     * What is known before anything is typed.
     *
     * @param party null: to be chosen
     */
    static ComplaintForm blank(
            LocalDate day,
            @Nullable String party,
            @Nullable UUID partyId,
            @Nullable String order,
            @Nullable String goods,
            @Nullable BigDecimal quantity) {
        return new ComplaintForm(
                day.toString(),
                party,
                partyId == null ? null : partyId.toString(),
                order,
                goods,
                number(quantity),
                null,
                null,
                null,
                day.plusMonths(1).toString(),
                null,
                null,
                null,
                null);
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : Format.exact(number);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** What stands there now, by field, where this form says another thing. */
    Map<String, String> against(Complaint now) {
        var theirs = new LinkedHashMap<String, String>();
        var mine = shown();
        of(now).shown()
                .forEach((field, value) -> {
                    if (!value.equals(mine.get(field))) {
                        theirs.put(field, t("complaints.theirs", value.isEmpty() ? "–" : value));
                    }
                });
        return theirs;
    }

    private Map<String, String> shown() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("day", text(day));
        fields.put("party", text(party));
        fields.put("order", text(order));
        fields.put("goods", text(goods));
        fields.put("quantity", text(quantity));
        fields.put("lot", text(lot));
        fields.put("defect", text(defect));
        fields.put("cause", Cause.of(cause).map(Cause::label).orElse(""));
        fields.put("deadline", text(deadline));
        fields.put("decision", Decision.of(decision).map(Decision::label).orElse(""));
        fields.put("decidedOn", text(decidedOn));
        fields.put("cost", text(cost));
        fields.put("note", text(note));
        return fields;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
