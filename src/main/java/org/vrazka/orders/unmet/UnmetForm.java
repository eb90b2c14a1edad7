package org.vrazka.orders.unmet;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.records.Link;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Unmet demand as typed, by a person or a program; what is left empty is as usual.
 *
 * @param party by name, EIK or id
 * @param partyId counts as long as the party is still called so
 * @param product by name, code, title or id; what is no product of ours is kept in these words
 * @param price for one unit; empty: the product's
 * @param amount wins over the price
 * @param reason empty: no stock
 * @param cause empty: whom the reason names
 * @param manager empty: who registers it
 */
public record UnmetForm(
        @Nullable String day,
        @Nullable String party,
        @Nullable String partyId,
        @Nullable String contact,
        @Nullable String product,
        @Nullable String quantity,
        @Nullable String price,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String reason,
        @Nullable String cause,
        @Nullable String came,
        @Nullable String manager,
        @Nullable String note) {
    /** The code of what fails most often. */
    static final String USUAL_REASON = "NO_STOCK";

    static UnmetForm blank(LocalDate day, @Nullable Link party, @Nullable String product) {
        return new UnmetForm(
                day.toString(),
                party == null ? null : party.name(),
                party == null ? null : party.id().toString(),
                null,
                product,
                "1",
                null,
                null,
                null,
                USUAL_REASON,
                null,
                Came.PHONE.name(),
                null,
                null);
    }

    /** What a form shows before anything is changed. */
    static UnmetForm of(UnmetDemand unmet, ReasonTree reasons) {
        var worth = unmet.worth();
        var product = unmet.product();
        return new UnmetForm(
                unmet.day().toString(),
                unmet.party() == null ? null : unmet.party().name(),
                unmet.party() == null ? null : unmet.party().id().toString(),
                unmet.contact(),
                product == null ? unmet.title() : product.title(),
                Format.exact(unmet.quantity()),
                typed(worth.price()),
                worth.price() == null ? typed(worth.amount()) : null,
                worth.currency(),
                unmet.reason(),
                cause(unmet, reasons),
                unmet.came().name(),
                unmet.manager() == null ? null : unmet.manager().id().toString(),
                unmet.note());
    }

    /** Who is at fault, unless the reason says the same. */
    private static @Nullable String cause(UnmetDemand unmet, ReasonTree reasons) {
        var cause = unmet.cause();
        return cause == null || cause.name().equals(reasons.cause(null, unmet.reason()))
                ? null
                : cause.name();
    }

    private static @Nullable String typed(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString().replace('.', ',');
    }

    /** What stands there now, by field, where this form says another thing. */
    Map<String, String> against(UnmetDemand now, ReasonTree reasons) {
        var theirs = new LinkedHashMap<String, String>();
        var mine = shown(reasons);
        of(now, reasons)
                .shown(reasons)
                .forEach((field, value) -> {
                    if (!value.equals(mine.get(field))) {
                        theirs.put(field, t("unmet.theirs", value.isEmpty() ? "–" : value));
                    }
                });
        return theirs;
    }

    private Map<String, String> shown(ReasonTree reasons) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("day", text(day));
        fields.put("party", text(party));
        fields.put("contact", text(contact));
        fields.put("product", text(product));
        fields.put("quantity", text(quantity));
        fields.put("price", text(price));
        fields.put("amount", text(amount));
        fields.put("currency", text(currency));
        fields.put("reason", reasons.label(text(reason)));
        fields.put("cause", Cause.of(cause).map(Cause::label).orElse(""));
        fields.put("came", t("unmet.came." + text(came)));
        fields.put("note", text(note));
        return fields;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
