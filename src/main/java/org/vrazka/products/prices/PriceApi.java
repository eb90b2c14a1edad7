package org.vrazka.products.prices;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.Errors;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Price lists and their prices for programs. */
@RestController
@RequestMapping("/api/v1/price-lists")
class PriceApi {
    private static final int PAGE = 200;
    private static final int MOST = 1000;

    private final PriceLists lists;
    private final Prices prices;
    private final Clock clock;

    PriceApi(PriceLists lists, Prices prices, Clock clock) {
        this.lists = lists;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * What a product is sold for by a list.
     *
     * @param price in the currency of the list, with VAT if the list is
     * @param from since when
     */
    record ListedJson(
            UUID product, String code, @Nullable BigDecimal price, @Nullable LocalDate from) {}

    /** A price from a day on, as programs send it. */
    record PriceContent(
            @Nullable UUID product, @Nullable LocalDate from, @Nullable BigDecimal price) {}

    /** Prices to be written, a thousand at most at once. */
    record PricesContent(@Nullable List<PriceContent> items) {}

    @GetMapping
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    ListAnswer<PriceList> priceLists() {
        return new ListAnswer<>(lists.all(), null, null);
    }

    /**
     * The prices of a list on a day, by the names of products.
     *
     * @param day absent: today
     */
    @GetMapping("/{id}/prices")
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    ListAnswer<ListedJson> prices(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String cursor) {
        var on = Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock));
        var slice = prices.page(id, "", on, cursor, PAGE);
        var items =
                slice.items().stream()
                        .map(p -> new ListedJson(p.product(), p.code(), p.price(), p.from()))
                        .toList();
        return new ListAnswer<>(items, slice.next(), null);
    }

    /** Writes prices over those that begin on the same day. */
    @PutMapping("/{id}/prices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    void putPrices(@PathVariable UUID id, @RequestBody PricesContent content) {
        var errors = new Errors("products.wrong");
        var items = Objects.requireNonNullElse(content.items(), List.<PriceContent>of());
        errors.addUnless(items.size() <= MOST, "items", "many", MOST);
        var changes = new ArrayList<Prices.Change>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var product = item.product();
            var from = item.from();
            var price = item.price();
            if (product == null || from == null) {
                errors.add(
                        "items[%d].%s".formatted(i, product == null ? "product" : "from"),
                        "required");
            } else if (price == null || price.signum() < 0) {
                errors.add("items[%d].price".formatted(i), "amount");
            } else {
                changes.add(new Prices.Change(product, from, price));
            }
        }
        errors.throwIfAny();
        prices.set(id, changes);
    }
}
