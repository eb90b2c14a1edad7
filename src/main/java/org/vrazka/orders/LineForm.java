package org.vrazka.orders;

import static org.vrazka.orders.OrderForm.text;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.shared.Typed;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;

/**
 * A line as it was typed.
 *
 * @param product what was chosen, "code · name"
 * @param productId what it was when the form was made, as long as the text is still the same
 * @param discount in percent
 * @param cost kept with the product, not typed
 * @param refuseCause empty: whom the reason names
 * @param vat percent; empty: as is usual on the day, for the product and where it goes
 */
public record LineForm(
        String product,
        String productId,
        String was,
        String quantity,
        String price,
        String discount,
        String cost,
        String refused,
        String refuseReason,
        String refuseCause,
        String vat) {
    static final LineForm BLANK = new LineForm("", "", "", "", "", "", "", "", "", "", "");
    private static final BigDecimal PERCENT = new BigDecimal(100);

    static LineForm read(MultiValueMap<String, String> typed, String at) {
        return new LineForm(
                text(typed, at + "product"),
                text(typed, at + "productId"),
                text(typed, at + "was"),
                text(typed, at + "quantity"),
                text(typed, at + "price"),
                text(typed, at + "discount"),
                text(typed, at + "cost"),
                text(typed, at + "refused"),
                text(typed, at + "refuseReason"),
                text(typed, at + "refuseCause"),
                text(typed, at + "vat"));
    }

    static LineForm of(OrderLine line, ReasonTree reasons) {
        var name = line.code() == null ? line.name() : title(line.code(), line.name());
        return new LineForm(
                name,
                line.product() == null ? "" : line.product().toString(),
                name,
                Format.exact(line.quantity()),
                Format.price(line.price()),
                line.discount().signum() == 0
                        ? ""
                        : Format.exact(line.discount().multiply(PERCENT)),
                line.cost() == null ? "" : Format.price(line.cost()),
                line.refused().signum() == 0 ? "" : Format.exact(line.refused()),
                line.refuseReason() == null ? "" : line.refuseReason(),
                chosen(line.refuseCause(), line.refuseReason(), reasons),
                line.vat() == null ? "" : Format.exact(line.vat()));
    }

    /** What was shipped and has not come back yet. */
    static LineForm givingBack(GivenBack.Line back, ReasonTree reasons) {
        var of = of(back.line(), reasons);
        return new LineForm(
                of.product,
                of.productId,
                of.was,
                Format.exact(back.left()),
                of.price,
                of.discount,
                of.cost,
                "",
                "",
                "",
                of.vat);
    }

    /** Who is at fault, unless the reason says the same. */
    static String chosen(@Nullable Cause cause, @Nullable String reason, ReasonTree reasons) {
        return cause == null || cause.name().equals(reasons.cause(null, reason))
                ? ""
                : cause.name();
    }

    static String title(String code, String name) {
        return code + " · " + name;
    }

    boolean isBlank() {
        return product.isEmpty() && quantity.isEmpty() && price.isEmpty();
    }

    boolean isSameProduct() {
        return product.equals(was);
    }

    /**
     * @param percent of VAT; null: unknown
     */
    LineForm with(@Nullable BigDecimal one, @Nullable BigDecimal percent) {
        return new LineForm(
                product,
                productId,
                was,
                quantity,
                price.isEmpty() && one != null ? Format.price(one) : price,
                discount,
                cost,
                refused,
                refuseReason,
                refuseCause,
                vat.isEmpty() && percent != null ? Format.exact(percent) : vat);
    }

    /** What the line comes to without the refused, as far as it can be read; else null. */
    VatSum.@Nullable Part part(Pricing pricing) {
        var amount = Typed.decimal(quantity);
        var one = Typed.decimal(price);
        var off = Typed.decimal(discount.isEmpty() ? "0" : discount);
        var not = Typed.decimal(refused.isEmpty() ? "0" : refused);
        if (amount.isEmpty() || one.isEmpty() || off.isEmpty() || not.isEmpty()) {
            return null;
        }
        var pieces = amount.get().subtract(not.get());
        var share = off.get().movePointLeft(2);
        var rate = vat.isEmpty() ? null : Typed.decimal(vat).orElse(null);
        return new VatSum.Part(
                rate,
                pricing.priced(pieces, one.get(), share),
                pricing.net(pieces, one.get(), share, rate));
    }

    /** In the prices of the document, as far as it can be read; else null. */
    public @Nullable BigDecimal total(Pricing pricing) {
        var part = part(pricing);
        return part == null ? null : part.priced();
    }
}
