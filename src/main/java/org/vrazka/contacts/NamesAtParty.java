package org.vrazka.contacts;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.when;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.parties.PeopleThere;
import org.vrazka.parties.Phone;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is at a party now, by name, as far as who asks may see them. */
@Service
@Transactional(readOnly = true)
public class NamesAtParty implements PeopleThere {
    private final DSLContext db;
    private final ContactScope reach;

    NamesAtParty(DSLContext db, ContactScope reach) {
        this.db = db;
        this.reach = reach;
    }

    /** In the order of the alphabet. */
    public List<String> all(UUID party, int most) {
        return at(party, DSL.noCondition())
                .orderBy(CONTACT_LIST.SORT_NAME.collate("C"))
                .limit(most)
                .fetch(CONTACT_LIST.NAME);
    }

    @Override
    public Optional<UUID> find(UUID party, String name) {
        var found =
                at(party, DSL.lower(CONTACT_LIST.NAME).eq(DSL.lower(name)))
                        .limit(2)
                        .fetch(CONTACT_LIST.ID);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public Optional<String> of(UUID party, UUID person) {
        return at(party, CONTACT_LIST.ID.eq(person)).fetchOptional(CONTACT_LIST.NAME);
    }

    @Override
    public Map<UUID, Seen> seen(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : db.select(CONTACT_LIST.ID, CONTACT_LIST.NAME, phone())
                        .from(CONTACT_LIST)
                        .where(CONTACT_LIST.ID.in(people), reach.seen())
                        .fetchMap(CONTACT_LIST.ID, mapping(Seen::new));
    }

    private static Field<@Nullable Phone> phone() {
        return when(CONTACT_LIST.DO_NOT_CALL.isFalse(), CONTACT_LIST.PHONE)
                .convertFrom(number -> number == null ? null : new Phone(number));
    }

    public boolean isSeen(UUID person) {
        return reach.reaches(person, Action.SEE);
    }

    private SelectConditionStep<Record2<UUID, String>> at(UUID party, Condition which) {
        return db.select(CONTACT_LIST.ID, CONTACT_LIST.NAME)
                .from(CONTACT_PARTY)
                .join(CONTACT_LIST)
                .on(CONTACT_LIST.ID.eq(CONTACT_PARTY.CONTACT_ID))
                .where(
                        CONTACT_PARTY.PARTY_ID.eq(party),
                        CONTACT_PARTY.LEFT_ON.isNull(),
                        reach.seen(),
                        which);
    }
}
