package org.vrazka.orders;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.inline;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vrazka.shared.web.Format;
import org.vrazka.shell.PaletteSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Documents in the palette, by the beginning of their number. */
@Component
@Order(20)
class OrderSearch implements PaletteSource {
    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final DSLContext db;
    private final OrderRows rows;

    OrderSearch(DSLContext db, OrderRows rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public String labelKey() {
        return "orders.title";
    }

    /** Numbers have a digit; names, which most texts are, are not asked for here. */
    @Override
    public List<Hit> find(String text, int limit) {
        if (!DIGIT.matcher(text).find()) {
            return List.of();
        }
        var number = SALES_ORDER.NUMBER.collate(collation("C"));
        return db.select(
                        SALES_ORDER.ID, SALES_ORDER.NUMBER, SALES_ORDER.ORDERED_ON, PARTY_LIST.NAME)
                .from(SALES_ORDER)
                .leftJoin(PARTY_LIST)
                .on(PARTY_LIST.ID.eq(SALES_ORDER.PARTY_ID))
                .where(SALES_ORDER.DELETED_AT.isNull(), rows.seen().condition())
                .and(
                        number.like(inline(beginning(text)))
                                .or(number.like(inline(beginning(text.toUpperCase(Locale.ROOT))))))
                .orderBy(number, SALES_ORDER.ID)
                .limit(limit)
                .fetch(mapping(OrderSearch::hit));
    }

    private static String beginning(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static Hit hit(UUID id, String number, LocalDate day, @Nullable String party) {
        return new Hit(
                "/orders/" + id,
                "box",
                number,
                party == null ? Format.date(day) : Format.date(day) + ", " + party);
    }
}
