package org.vrazka.orders;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.select;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vrazka.records.Search;
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
    private static final int ENOUGH_TO_CHOOSE_FROM = 1_000;
    private static final Field<String> NUMBER = SALES_ORDER.NUMBER.collate(collation("C"));
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

    /**
     * Numbers have a digit; names, which most texts are, are not asked for here. Of numbers that
     * very many documents begin with the first are looked at: who means one types on.
     */
    @Override
    public List<Hit> find(String text, int limit) {
        if (!DIGIT.matcher(text).find()) {
            return List.of();
        }
        var o = SALES_ORDER;
        return db.select(o.ID, o.NUMBER, o.ORDERED_ON, PARTY_LIST.NAME)
                .from(o)
                .leftJoin(PARTY_LIST)
                .on(PARTY_LIST.ID.eq(o.PARTY_ID))
                .where(o.ID.in(first(text).union(first(text.toUpperCase(Locale.ROOT)))))
                .and(o.DELETED_AT.isNull())
                .and(rows.seen().condition())
                .orderBy(NUMBER, o.ID)
                .limit(limit)
                .fetch(mapping(OrderSearch::hit));
    }

    private static Select<Record1<UUID>> first(String beginning) {
        var o = SALES_ORDER;
        return select(o.ID)
                .from(o)
                .where(Search.begins(o.NUMBER, beginning))
                .orderBy(NUMBER, o.ID)
                .limit(ENOUGH_TO_CHOOSE_FROM);
    }

    private static Hit hit(UUID id, String number, LocalDate day, @Nullable String party) {
        return new Hit(
                "/orders/" + id,
                "box",
                number,
                party == null ? Format.date(day) : Format.date(day) + ", " + party);
    }
}
