package org.vrazka.contacts;

import static org.jooq.Functions.nullOnAnyNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;
import static org.vrazka.contacts.db.Tables.POSITION;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Means;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.Named;
import org.vrazka.records.tags.Tags;

import java.util.Arrays;
import java.util.List;

/** Reads people whole, each with his telephones, e-mails and parties. */
@Component
class ContactRows {
    private final DSLContext db;
    private final ContactScope contacts;
    private final Tags tags;
    private final Scope scope;

    ContactRows(DSLContext db, ContactScope contacts, Tags tags, Scope scope) {
        this.db = db;
        this.tags = tags;
        this.contacts = contacts;
        this.scope = scope;
    }

    /** Those that may be seen and fit, in no order. */
    List<Contact> read(Condition condition) {
        var known = tags.all();
        return db.select(
                        CONTACT.ID,
                        CONTACT.VERSION,
                        CONTACT.GIVEN_NAME,
                        CONTACT.MIDDLE_NAME,
                        CONTACT.FAMILY_NAME,
                        CONTACT.NAME,
                        constant(CONTACT.GENDER, Gender.class),
                        CONTACT.GREETING,
                        CONTACT.LANGUAGE,
                        CONTACT.BIRTHDAY,
                        constant(CONTACT.PREFERRED_CHANNEL, Channel.class),
                        CONTACT.PREFERRED_HOURS,
                        CONTACT.DO_NOT_CALL,
                        constant(CONTACT.LAWFUL_BASIS, LawfulBasis.class),
                        CONTACT.DESCRIPTION,
                        points(Means.PHONE),
                        points(Means.EMAIL),
                        links(),
                        CONTACT.TAG_IDS.convertFrom(ids -> tags.of(Tags.list(ids), known)),
                        CONTACT.CREATED_AT,
                        CONTACT.CHANGED_AT,
                        CONTACT.ERASED_AT)
                .from(CONTACT)
                .where(condition, contacts.may(Action.SEE))
                .fetch(mapping(Contact::new));
    }

    private static Field<List<ReachedBy>> points(Means means) {
        var p = CONTACT_POINT;
        return multiset(
                        DSL.select(p.VALUE, p.KIND, p.MAIN, p.OPT_OUT, p.INVALID)
                                .from(p)
                                .where(p.CONTACT_ID.eq(CONTACT.ID), p.MEDIUM.eq(means.name()))
                                .orderBy(p.MAIN.desc(), p.N))
                .convertFrom(rows -> rows.map(mapping(ReachedBy::new)));
    }

    /** Of parties that may not be seen there is nothing to see here either. */
    private Field<List<ContactLink>> links() {
        var superior = CONTACT_LIST.as("superior");
        return multiset(
                        DSL.select(
                                        CONTACT_PARTY.ID,
                                        CONTACT_PARTY.PARTY_ID,
                                        PARTY_LIST.NAME,
                                        row(
                                                        POSITION.ID,
                                                        POSITION.NAME_BG,
                                                        POSITION.NAME_EN,
                                                        POSITION.ACTIVE)
                                                .mapping(nullOnAnyNull(Named::plain)),
                                        CONTACT_PARTY.POSITION_TEXT,
                                        constant(CONTACT_PARTY.ROLE, DecisionRole.class),
                                        row(superior.ID, superior.NAME)
                                                .mapping(nullOnAnyNull(ContactLink.Superior::new)),
                                        CONTACT_PARTY.LEFT_ON)
                                .from(CONTACT_PARTY)
                                .join(PARTY_LIST)
                                .on(PARTY_LIST.ID.eq(CONTACT_PARTY.PARTY_ID))
                                .leftJoin(POSITION)
                                .on(POSITION.ID.eq(CONTACT_PARTY.POSITION_ID))
                                .leftJoin(superior)
                                .on(
                                        superior.ID
                                                .eq(CONTACT_PARTY.REPORTS_TO)
                                                .and(
                                                        superior.ID.in(
                                                                DSL.select(CONTACT_LIST.ID)
                                                                        .from(CONTACT_LIST)
                                                                        .where(
                                                                                CONTACT_LIST.ID.eq(
                                                                                        superior.ID),
                                                                                contacts.seen()))))
                                .where(
                                        CONTACT_PARTY.CONTACT_ID.eq(CONTACT.ID),
                                        scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID))
                                .orderBy(
                                        CONTACT_PARTY.LEFT_ON.isNotNull(),
                                        CONTACT_PARTY.N,
                                        CONTACT_PARTY.ID))
                .convertFrom(rows -> rows.map(mapping(ContactLink::new)));
    }

    private static <E extends Enum<E>> Field<E> constant(
            TableField<?, String> column, Class<E> type) {
        return column.convertFrom(
                type,
                name ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(one -> one.name().equals(name))
                                .findFirst()
                                .orElse(null));
    }
}
