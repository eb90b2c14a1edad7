package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.parties.PartyNames;
import org.vrazka.records.Match;
import org.vrazka.records.Option;
import org.vrazka.shared.Ids;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the form of a person lets one choose from, and what a typed name means. */
@Component
class ContactChoices {
    private static final int PROPOSED = 12;

    private final DSLContext db;
    private final PartyNames names;

    ContactChoices(DSLContext db, PartyNames names) {
        this.db = db;
        this.names = names;
    }

    List<Option> firms(String text) {
        return names.proposed(text, PROPOSED);
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
                                Ids.read(text)
                                        .map(CONTACT_LIST.ID::eq)
                                        .orElseGet(() ->
                                                CONTACT_LIST
                                                        .SORT_NAME
                                                        .collate("C")
                                                        .eq(Match.fold(text))),
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
}
