package org.vrazka.profitability;

import static org.vrazka.profitability.db.Tables.PLACE;

import static java.util.stream.Collectors.joining;

import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.vrazka.orders.Dimension;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * How finely lines were summed by month: products by nothing else, by one column of the place, or
 * by customer and all of the place.
 */
enum Grain {
    PRODUCT(null),
    MANAGER(PLACE.MANAGER_ID),
    TEAM(PLACE.TEAM_ID),
    COUNTRY(PLACE.COUNTRY),
    REGION(PLACE.REGION),
    MARKET(PLACE.MARKET_ID),
    CLASS(PLACE.ABC),
    STATUS(PLACE.STATUS),
    WHOLE(null);

    private static final List<TableField<?, ?>> COLUMNS =
            List.of(
                    PLACE.MANAGER_ID,
                    PLACE.REGION_ID,
                    PLACE.REGION,
                    PLACE.COUNTRY,
                    PLACE.MARKET_ID,
                    PLACE.ABC,
                    PLACE.STATUS,
                    PLACE.TEAM_ID);

    private final @Nullable TableField<?, ?> column;

    /**
     * @param column of the place, the only one that is told apart
     */
    Grain(@Nullable TableField<?, ?> column) {
        this.column = column;
    }

    /** Those that are summed from the whole. */
    static List<Grain> coarse() {
        return Stream.of(values()).filter(grain -> grain != WHOLE).toList();
    }

    /** The coarsest that tells these apart. */
    static Grain of(Collection<Dimension> dimensions) {
        var needed = EnumSet.noneOf(Grain.class);
        dimensions.forEach(dimension -> needed.add(of(dimension)));
        needed.remove(PRODUCT);
        return switch (needed.size()) {
            case 0 -> PRODUCT;
            case 1 -> needed.iterator().next();
            default -> WHOLE;
        };
    }

    private static Grain of(Dimension dimension) {
        return switch (dimension) {
            case PRODUCT, PRODUCT_GROUP, MONTH, QUARTER, YEAR -> PRODUCT;
            case MANAGER, TEAM -> MANAGER;
            case TEAM_THEN -> TEAM;
            case COUNTRY -> COUNTRY;
            case REGION -> REGION;
            case MARKET -> MARKET;
            case CLASS -> CLASS;
            case STATUS -> STATUS;
            case PARTY, LOSS, GROUP, REASON, CAUSE, STATE -> WHOLE;
        };
    }

    /** Adds the places of this grain to those that there are. */
    void addPlaces(DSLContext db) {
        db.execute(
                column == null
                        ? "insert into profitability.place default values on conflict do nothing"
                        : """
                        insert into profitability.place (%1$s) select distinct %1$s from profitability.place
                        on conflict do nothing
                        """
                                .formatted(column.getName()));
    }

    /** The place of this grain that a finer one lies in, as a row. */
    String around(String finer) {
        return "row(%s)"
                .formatted(
                        COLUMNS.stream()
                                .map(one ->
                                        one.equals(column) ? finer + "." + one.getName() : "null")
                                .collect(joining(", ")));
    }
}
