package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.PartyNames;
import org.vrazka.records.Match;
import org.vrazka.records.Option;
import org.vrazka.records.Search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the form of a person lets one choose from, and what a typed name means. */
@Component
class ContactChoices {
    private static final int PROPOSED = 12;

    private final DSLContext db;
    private final PartyNames names;
    private final Scope scope;

    ContactChoices(DSLContext db, PartyNames names, Scope scope) {
        this.db = db;
        this.names = names;
        this.scope = scope;
    }

    List<Option> firms(String text) {
        return db.select(PARTY_LIST.NAME, PARTY_LIST.EIK)
                .from(PARTY_LIST)
                .where(Search.in(PARTY_LIST.SORT_NAME, text), seenParties())
                .orderBy(PARTY_LIST.SORT_NAME.collate("C"), PARTY_LIST.ID)
                .limit(PROPOSED)
                .fetch(p -> new Option(p.value1(), p.value2() == null ? "" : p.value2()));
    }

    /** The party of an id, an exact name or an EIK; empty when it is none, or more than one. */
    Optional<PartyNames.Known> firm(String text) {
        return names.find(text);
    }

    /** The person of an id or an exact name; of several, the one who is at this party. */
    Optional<UUID> person(String text, @Nullable UUID party, Condition seen) {
        var here =
                DSL.exists(
                        DSL.selectOne()
                                .from(CONTACT_PARTY)
                                .where(
                                        CONTACT_PARTY.CONTACT_ID.eq(CONTACT_LIST.ID),
                                        CONTACT_PARTY.PARTY_ID.eq(party)));
        var found =
                db.select(CONTACT_LIST.ID, DSL.field(here))
                        .from(CONTACT_LIST)
                        .where(
                                id(text).map(CONTACT_LIST.ID::eq)
                                        .orElseGet(
                                                () -> CONTACT_LIST.SORT_NAME.eq(Match.fold(text))),
                                seen)
                        .orderBy(DSL.field(here).desc())
                        .limit(PROPOSED)
                        .fetch();
        var near = found.stream().filter(one -> one.value2()).map(one -> one.value1()).toList();
        return only(near.isEmpty() ? found.map(one -> one.value1()) : near);
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Condition seenParties() {
        return scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID);
    }
}
