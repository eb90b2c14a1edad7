package org.vrazka.products.prices;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Slice;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A page of the prices of a list, as its template draws it.
 *
 * @param day whose prices are shown, and from which on a typed one counts
 * @param wrong the product whose price could not be read, and what was typed for it
 */
public record PricesPage(
        PriceList list,
        Slice<ListedPrice> prices,
        LocalDate day,
        String text,
        String after,
        @Nullable Wrong wrong) {
    /** What was typed, and why it is no price. */
    public record Wrong(UUID product, String typed, String message) {}

    /** The address of this page. */
    public String href() {
        return href(after);
    }

    public @Nullable String next() {
        return prices.next() == null ? null : href(prices.next());
    }

    private String href(String key) {
        return "%s?day=%s&q=%s&after=%s".formatted(list.href(), day, encoded(text), encoded(key));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public @Nullable String error(ListedPrice price) {
        return wrong != null && wrong.product().equals(price.product()) ? wrong.message() : null;
    }

    /** What stands in the field of a price. */
    public String typed(ListedPrice price) {
        return wrong != null && wrong.product().equals(price.product())
                ? wrong.typed()
                : said(price.price());
    }

    private static String said(@Nullable BigDecimal price) {
        return price == null ? "" : Format.exact(price);
    }
}
