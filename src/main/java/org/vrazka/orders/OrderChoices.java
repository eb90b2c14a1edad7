package org.vrazka.orders;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.products.db.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.identity.Users;
import org.vrazka.parties.PartyNames;
import org.vrazka.records.Match;
import org.vrazka.records.Option;
import org.vrazka.records.Search;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the form of a document lets one choose from, and what a typed name means. */
@Service
@Transactional(readOnly = true)
class OrderChoices {
    private static final int PROPOSED = 12;

    private final DSLContext db;
    private final PartyNames names;
    private final Users users;
    private final Scope scope;

    OrderChoices(DSLContext db, PartyNames names, Users users, Scope scope) {
        this.db = db;
        this.names = names;
        this.users = users;
        this.scope = scope;
    }

    /** A product as a line takes it. */
    record Product(UUID id, String title, @Nullable BigDecimal price, String currency) {}

    List<Option> parties(String text) {
        return db.select(PARTY_LIST.NAME, PARTY_LIST.EIK)
                .from(PARTY_LIST)
                .where(Search.in(PARTY_LIST.SORT_NAME, text), seenParties())
                .orderBy(PARTY_LIST.SORT_NAME, PARTY_LIST.ID)
                .limit(PROPOSED)
                .fetch(p -> new Option(p.value1(), p.value2() == null ? "" : p.value2()));
    }

    /** The party of this exact name, or of this EIK; null when there is none or more than one. */
    @Nullable UUID party(String text) {
        return names.find(text).map(PartyNames.Known::id).orElse(null);
    }

    @Nullable String nameOfParty(UUID id) {
        return names.of(List.of(id)).get(id);
    }

    List<Option> products(String text) {
        return db.select(PRODUCT.CODE, PRODUCT.NAME)
                .from(PRODUCT)
                .where(
                        Search.in(PRODUCT.SORT_NAME, text)
                                .or(PRODUCT.CODE.startsWithIgnoreCase(text)),
                        live())
                .orderBy(PRODUCT.SORT_NAME, PRODUCT.ID)
                .limit(PROPOSED)
                .fetch(p -> new Option(LineForm.title(p.value1(), p.value2()), ""));
    }

    /** The product of a title as we write it, or of this exact code or name. */
    @Nullable Product product(String text) {
        int dot = text.indexOf(" · ");
        var code = dot < 0 ? text : text.substring(0, dot);
        var byCode = products(PRODUCT.CODE.eq(code));
        var found = byCode.isEmpty() ? products(PRODUCT.SORT_NAME.eq(Match.fold(text))) : byCode;
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Who can be the manager of a document, by id; only oneself for who sees only his own. */
    Map<String, String> managers() {
        var managers = new LinkedHashMap<String, String>();
        if (scope.reach(Kind.ORDERS, Action.CHANGE) != Reach.OWN) {
            managers.put("", "–");
            users.active(scope.of(Kind.ORDERS, Action.CHANGE, USER_ACCOUNT.ID))
                    .forEach(user -> managers.put(user.id().toString(), user.name()));
        }
        return managers;
    }

    private List<Product> products(Condition which) {
        return db.select(PRODUCT.ID, PRODUCT.CODE, PRODUCT.NAME, PRODUCT.PRICE, PRODUCT.CURRENCY)
                .from(PRODUCT)
                .where(which, live())
                .limit(2)
                .fetch(p ->
                        new Product(
                                p.value1(),
                                LineForm.title(p.value2(), p.value3()),
                                p.value4(),
                                p.value5()));
    }

    private Condition live() {
        return PRODUCT.DELETED_AT
                .isNull()
                .and(PRODUCT.ACTIVE)
                .and(DSL.condition(scope.allows(Kind.PRODUCTS, Action.SEE)));
    }

    private Condition seenParties() {
        return scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID);
    }
}
