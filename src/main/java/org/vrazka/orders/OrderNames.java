package org.vrazka.orders;

import static org.jooq.impl.DSL.noCondition;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.records.Option;
import org.vrazka.records.Search;
import org.vrazka.shared.Ids;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders as people name them, of those that may be seen. */
@Component
@Transactional(readOnly = true)
public class OrderNames {
    private static final int PROPOSED = 12;

    private final DSLContext db;
    private final Scope scope;

    OrderNames(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** Those whose number begins so, with their day and customer. */
    public List<Option> proposed(String text) {
        return text.isBlank()
                ? List.of()
                : db.select(SALES_ORDER.NUMBER, SALES_ORDER.ORDERED_ON, PARTY_LIST.NAME)
                        .from(SALES_ORDER)
                        .leftJoin(PARTY_LIST)
                        .on(PARTY_LIST.ID.eq(SALES_ORDER.PARTY_ID))
                        .where(Search.begins(SALES_ORDER.NUMBER, text), seen())
                        .orderBy(SALES_ORDER.NUMBER.collate("C"), SALES_ORDER.ID)
                        .limit(PROPOSED)
                        .fetch(order -> option(order.value1(), order.value2(), order.value3()));
    }

    private static Option option(String number, LocalDate day, @Nullable String customer) {
        var told = Format.date(day);
        return new Option(number, customer == null ? told : told + ", " + customer);
    }

    /**
     * The one of an id or a number; empty when it is none, or more than one.
     *
     * @param party whose it is; null: anybody's
     */
    public Optional<SalesOrderRecord> find(String text, @Nullable UUID party) {
        var found =
                db.selectFrom(SALES_ORDER)
                        .where(
                                Ids.read(text)
                                        .map(SALES_ORDER.ID::eq)
                                        .orElseGet(() -> SALES_ORDER.NUMBER.collate("C").eq(text)),
                                party == null ? noCondition() : SALES_ORDER.PARTY_ID.eq(party),
                                seen())
                        .limit(2)
                        .fetch();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Condition seen() {
        return SALES_ORDER
                .DELETED_AT
                .isNull()
                .and(scope.of(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID));
    }
}
