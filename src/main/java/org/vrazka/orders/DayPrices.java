package org.vrazka.orders;

import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.products.costs.ProductCosts;
import org.vrazka.products.db.tables.records.ProductRecord;
import org.vrazka.products.prices.PriceList;
import org.vrazka.products.prices.PriceLists;
import org.vrazka.products.prices.Prices;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What goods are sold for and cost on the day of a document. */
@Component
class DayPrices {
    private final DSLContext db;
    private final PriceLists lists;
    private final Prices prices;
    private final ProductCosts costs;

    DayPrices(DSLContext db, PriceLists lists, Prices prices, ProductCosts costs) {
        this.db = db;
        this.lists = lists;
        this.prices = prices;
        this.costs = costs;
    }

    /**
     * The list that a customer buys by on a day: the one that the terms of its delivery site name,
     * or its own terms, or else the default.
     */
    Optional<PriceList> list(@Nullable UUID party, @Nullable UUID site, LocalDate day) {
        var valid = lists.all().stream().filter(list -> list.isValid(day)).toList();
        var names = party == null || valid.isEmpty() ? List.<String>of() : named(party, site);
        return names.stream()
                .flatMap(name -> valid.stream().filter(one -> one.name().equalsIgnoreCase(name)))
                .findFirst()
                .or(() -> valid.stream().filter(PriceList::isDefault).findFirst());
    }

    /** By the site, then by the party. */
    private List<String> named(UUID party, @Nullable UUID site) {
        return db
                .select(PARTY_SITE.PRICE_LIST, PARTY.PRICE_LIST)
                .from(PARTY)
                .leftJoin(PARTY_SITE)
                .on(PARTY_SITE.PARTY_ID.eq(PARTY.ID), PARTY_SITE.ID.eq(site))
                .where(PARTY.ID.eq(party))
                .fetch()
                .stream()
                .flatMap(both -> Stream.of(both.value1(), both.value2()))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * What is known of goods on a day; what the list has no price for is sold for the product's.
     */
    record Known(
            @Nullable PriceList list,
            Map<UUID, BigDecimal> prices,
            @Nullable Map<UUID, Money> costs) {
        /** Nothing but what stands on the products themselves. */
        static final Known NOTHING = new Known(null, Map.of(), null);

        @Nullable Money price(ProductRecord product) {
            var listed = prices.get(product.getId());
            return list != null && listed != null
                    ? new Money(listed, list.currency())
                    : money(product.getPrice(), product.getCurrency());
        }

        @Nullable Money cost(ProductRecord product) {
            return costs == null
                    ? money(product.getCost(), product.getCurrency())
                    : costs.get(product.getId());
        }

        private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
            return amount == null ? null : new Money(amount, currency);
        }
    }

    /** Asks only for what the lines do not say themselves. */
    Known of(SalesOrderRecord document, List<LineContent> lines) {
        var unpriced = goods(lines, line -> line.price() == null);
        var uncosted = goods(lines, line -> line.cost() == null);
        var day = document.getOrderedOn();
        var id = document.getPriceListId();
        var list = id == null || unpriced.isEmpty() ? null : lists.find(id).orElse(null);
        return new Known(
                list,
                list == null ? Map.of() : prices.on(list, unpriced, day),
                uncosted.isEmpty() ? Map.of() : costs.on(uncosted, day));
    }

    private static List<UUID> goods(List<LineContent> lines, Predicate<LineContent> which) {
        return lines.stream()
                .filter(which)
                .map(LineContent::product)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Prices of a customer's list on a day, for a form in this currency. */
    Map<UUID, BigDecimal> of(
            @Nullable UUID party,
            @Nullable UUID site,
            LocalDate day,
            String currency,
            Collection<UUID> products) {
        return products.isEmpty()
                ? Map.of()
                : list(party, site, day)
                        .filter(list -> list.currency().equals(currency))
                        .map(list -> prices.on(list, products, day))
                        .orElse(Map.of());
    }
}
