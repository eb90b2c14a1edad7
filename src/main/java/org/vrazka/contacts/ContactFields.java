package org.vrazka.contacts;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;

import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.vrazka.contacts.db.tables.ContactList;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Phone;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Topic;
import org.vrazka.records.tags.Tags;

import java.util.UUID;

/** What people at parties show, filter, sort, import and export. */
@Component
class ContactFields {
    private static final ContactList L = CONTACT_LIST;

    private final Positions positions;
    private final Tags tags;
    private final FurtherContactFields further;
    private final Scope scope;

    ContactFields(Positions positions, Tags tags, FurtherContactFields further, Scope scope) {
        this.positions = positions;
        this.tags = tags;
        this.further = further;
        this.scope = scope;
    }

    /** For who asks: a party that he may not see is not there, nor is what somebody is at it. */
    Catalogue catalogue() {
        return Catalogue.of(
                        "contacts",
                        L,
                        L.ID,
                        "name",
                        text("name", L.NAME)
                                .folded(L.SORT_NAME)
                                .href("/contacts/{id}")
                                .indexed()
                                .indexedByOwner()
                                .indexedByTeam()
                                .shown(),
                        link(
                                        "party",
                                        ofSeenParty(L.PARTY_ID),
                                        PARTY_LIST.ID,
                                        PARTY_LIST.NAME,
                                        PARTY_LIST.SORT_NAME)
                                .about(Topic.COMPANY)
                                .within(Kind.PARTIES, PARTY_LIST.MANAGER_ID)
                                .suggestions("/contacts/parties")
                                .href("/parties/{id}")
                                .shown(),
                        choice("position", position(), SingletonSupplier.of(positions::options))
                                .about(Topic.COMPANY)
                                .shown(),
                        choice("role", ofSeenParty(L.ROLE), DecisionRole.class)
                                .about(Topic.COMPANY)
                                .shown(),
                        text("phone", L.PHONE)
                                .about(Topic.CONTACT)
                                .worded(ContactFields::spaced)
                                .shown(),
                        text("email", L.EMAIL).about(Topic.CONTACT).shown(),
                        number("parties", L.PARTIES).about(Topic.COMPANY),
                        tags.field(L.TAG_IDS),
                        manager(),
                        text("familyName", L.FAMILY_NAME),
                        choice("gender", L.GENDER, Gender.class),
                        choice("language", L.LANGUAGE, Languages::options)
                                .about(Topic.CONTACT)
                                .editable(),
                        date("birthday", L.BIRTHDAY),
                        choice("preferredChannel", L.PREFERRED_CHANNEL, Channel.class)
                                .about(Topic.CONTACT)
                                .editable(),
                        yesNo("doNotCall", L.DO_NOT_CALL).about(Topic.CONTACT).editable(),
                        choice("lawfulBasis", L.LAWFUL_BASIS, LawfulBasis.class)
                                .about(Topic.CONSENTS)
                                .editable(),
                        instant("createdAt", L.CREATED_AT)
                                .about(Topic.RECORD)
                                .indexed()
                                .indexedByTeam())
                .with(further.all())
                .searching(ContactSearch::condition)
                .alsoAs(VCards.ENDING);
    }

    /** The name of a party that a column points at, empty for who may not see it. */
    Field<String> nameOfParty(Field<UUID> party) {
        return field(
                select(PARTY_LIST.NAME)
                        .from(PARTY_LIST)
                        .where(
                                PARTY_LIST.ID.eq(party),
                                scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID)));
    }

    private <T> Field<T> ofSeenParty(Field<T> column) {
        return scope.reach(Kind.PARTIES, Action.SEE) == Reach.ALL
                ? column
                : when(nameOfParty(L.PARTY_ID).isNotNull(), column);
    }

    /** One of the list by its id, another by itself. */
    private Field<String> position() {
        return coalesce(
                ofSeenParty(L.POSITION_ID).cast(String.class), ofSeenParty(L.POSITION_TEXT));
    }

    private static FieldDef manager() {
        return link(
                        "manager",
                        L.MANAGER_ID,
                        USER_ACCOUNT.ID,
                        USER_ACCOUNT.NAME,
                        USER_ACCOUNT.SORT_NAME)
                .about(Topic.PEOPLE)
                .person();
    }

    private static String spaced(String number) {
        return new Phone(number).spaced();
    }
}
