package org.vrazka.orders;

import static org.vrazka.orders.OrderForm.text;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vrazka.shared.Typed;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line as it was typed.
 *
 * @param product what was chosen, "code · name"
 * @param productId what it was when the form was made, as long as the text is still the same
 * @param discount in percent
 * @param cost kept with the product, not typed
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
        String refuseReason) {
    static final LineForm BLANK = new LineForm("", "", "", "", "", "", "", "", "");
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
                text(typed, at + "refuseReason"));
    }

    static LineForm of(OrderLine line) {
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
                line.refuseReason() == null ? "" : line.refuseReason());
    }

    /** What was not refused, to be given back. */
    static LineForm shipped(OrderLine line) {
        var of = of(line);
        return new LineForm(
                of.product,
                of.productId,
                of.was,
                Format.exact(line.quantity().subtract(line.refused())),
                of.price,
                of.discount,
                of.cost,
                "",
                "");
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

    LineForm withPrice(BigDecimal other) {
        return new LineForm(
                product,
                productId,
                was,
                quantity,
                Format.price(other),
                discount,
                cost,
                refused,
                refuseReason);
    }

    /** What the line comes to without the refused, as far as it can be read; else null. */
    public @Nullable BigDecimal total() {
        var amount = Typed.decimal(quantity);
        var one = Typed.decimal(price);
        var off = Typed.decimal(discount.isEmpty() ? "0" : discount);
        var not = Typed.decimal(refused.isEmpty() ? "0" : refused);
        if (amount.isEmpty() || one.isEmpty() || off.isEmpty() || not.isEmpty()) {
            return null;
        }
        var share = BigDecimal.ONE.subtract(off.get().movePointLeft(2));
        return amount.get()
                .subtract(not.get())
                .multiply(one.get())
                .multiply(share)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
