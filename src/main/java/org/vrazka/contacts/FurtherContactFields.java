package org.vrazka.contacts;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONSENT;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.Fields.choices;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;

import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Means;
import org.vrazka.records.Beside;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Option;
import org.vrazka.records.Topic;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Fields of people that lists are seldom asked for: they lie in the contact itself and in the rows
 * that hang on it.
 */
@Component
class FurtherContactFields {
    private static final Beside ITSELF = new Beside(CONTACT, CONTACT.ID.eq(CONTACT_LIST.ID));
    private static final Beside CONSENTS =
            new Beside(CONSENT, CONSENT.CONTACT_ID.eq(CONTACT_LIST.ID));
    private static final Beside PHONES = points(Means.PHONE);
    private static final Beside EMAILS = points(Means.EMAIL);

    private final Purposes purposes;
    private final ContactScope contacts;
    private final Scope scope;

    FurtherContactFields(Purposes purposes, ContactScope contacts, Scope scope) {
        this.purposes = purposes;
        this.contacts = contacts;
        this.scope = scope;
    }

    List<FieldDef> all() {
        return Stream.of(
                        itself(),
                        Topic.CONTACT.of(points("phone", PHONES, Means.PHONE)),
                        Topic.CONTACT.of(points("email", EMAILS, Means.EMAIL)),
                        Topic.CONSENTS.of(consents()),
                        Topic.COMPANY.of(links()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<FieldDef> itself() {
        return List.of(
                text("givenName", CONTACT.GIVEN_NAME).beside(ITSELF),
                text("middleName", CONTACT.MIDDLE_NAME).beside(ITSELF),
                text("greeting", CONTACT.GREETING).about(Topic.CONTACT).beside(ITSELF),
                text("preferredHours", CONTACT.PREFERRED_HOURS).about(Topic.CONTACT).beside(ITSELF),
                text("description", CONTACT.DESCRIPTION).beside(ITSELF),
                instant("changedAt", CONTACT.CHANGED_AT).about(Topic.RECORD).beside(ITSELF));
    }

    private static Beside points(Means means) {
        return new Beside(
                CONTACT_POINT,
                CONTACT_POINT
                        .CONTACT_ID
                        .eq(CONTACT_LIST.ID)
                        .and(CONTACT_POINT.MEDIUM.eq(inline(means.name()))));
    }

    /** All telephones or e-mails, not the first one alone; their letters are Latin. */
    private static List<FieldDef> points(String name, Beside rows, Means means) {
        var value = CONTACT_POINT.VALUE.collate(collation("C"));
        return List.of(
                text(name + "s", rows.texts(value))
                        .among(rows, value)
                        .labelled("parties." + name + "s"),
                choices(name + "Kind", rows.codes(CONTACT_POINT.KIND), () -> kinds(means))
                        .among(rows, CONTACT_POINT.KIND)
                        .labelled("parties.field." + name + "Kind"),
                yes(name + "OptOut", rows, CONTACT_POINT.OPT_OUT)
                        .labelled("parties.field." + name + "OptOut"),
                yes(name + "Invalid", rows, CONTACT_POINT.INVALID)
                        .labelled("parties.field." + name + "Invalid"));
    }

    private static List<Option> kinds(Means means) {
        return means.kindLabels().entrySet().stream()
                .map(kind -> new Option(kind.getKey(), kind.getValue()))
                .toList();
    }

    private List<FieldDef> consents() {
        var purpose = CONSENT.PURPOSE_ID.cast(String.class);
        return List.of(
                choices("consent", CONSENTS.codes(purpose), purposes::options)
                        .among(CONSENTS, purpose),
                yes("consentHolds", CONSENTS, field(CONSENT.WITHDRAWN_ON.isNull())),
                date(
                                "consentGiven",
                                CONSENTS.gathered("max({0})", LocalDate.class, CONSENT.GIVEN_ON))
                        .among(CONSENTS, CONSENT.GIVEN_ON),
                date(
                                "consentWithdrawn",
                                CONSENTS.gathered(
                                        "max({0})", LocalDate.class, CONSENT.WITHDRAWN_ON))
                        .among(CONSENTS, CONSENT.WITHDRAWN_ON));
    }

    /** Of parties that may not be seen there is nothing to see here either. */
    private List<FieldDef> links() {
        var links =
                new Beside(
                        CONTACT_PARTY,
                        CONTACT_PARTY.CONTACT_ID.eq(CONTACT_LIST.ID).and(seenParty()));
        return List.of(
                link(
                                "anyParty",
                                castNull(UUID.class),
                                PARTY_LIST.ID,
                                PARTY_LIST.NAME,
                                PARTY_LIST.SORT_NAME)
                        .within(Kind.PARTIES, PARTY_LIST.MANAGER_ID)
                        .suggestions("/contacts/parties")
                        .told(() -> parties(links))
                        .among(links, CONTACT_PARTY.PARTY_ID),
                date("leftOn", links.gathered("max({0})", LocalDate.class, CONTACT_PARTY.LEFT_ON))
                        .among(links, CONTACT_PARTY.LEFT_ON),
                reportsTo(links));
    }

    private Condition seenParty() {
        return scope.reach(Kind.PARTIES, Action.SEE) == Reach.ALL
                ? noCondition()
                : CONTACT_PARTY.PARTY_ID.in(
                        select(PARTY_LIST.ID)
                                .from(PARTY_LIST)
                                .where(scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID)));
    }

    /** Who is above him somewhere, as far as he may be seen. */
    private FieldDef reportsTo(Beside links) {
        var seen = new Beside(CONTACT_PARTY, links.on().and(seenSuperior()));
        return link(
                        "reportsTo",
                        castNull(UUID.class),
                        CONTACT_LIST.ID,
                        CONTACT_LIST.NAME,
                        CONTACT_LIST.SORT_NAME)
                .told(() -> superiors(seen))
                .among(seen, CONTACT_PARTY.REPORTS_TO);
    }

    private Condition seenSuperior() {
        return scope.reach(Kind.CONTACTS, Action.SEE) == Reach.ALL
                ? noCondition()
                : CONTACT_PARTY.REPORTS_TO.in(
                        select(CONTACT_LIST.ID).from(CONTACT_LIST).where(contacts.seen()));
    }

    private static Field<String> superiors(Beside links) {
        return links.texts(
                field(
                        select(CONTACT.NAME)
                                .from(CONTACT)
                                .where(
                                        CONTACT.ID.eq(CONTACT_PARTY.REPORTS_TO),
                                        CONTACT.DELETED_AT.isNull())));
    }

    private static Field<String> parties(Beside links) {
        return field(
                "(select string_agg({0}, ', ' order by {1}, {2}) from {3} join {4} on {5} where"
                        + " {6})",
                String.class,
                PARTY_LIST.NAME,
                CONTACT_PARTY.N,
                CONTACT_PARTY.ID,
                CONTACT_PARTY,
                PARTY_LIST,
                PARTY_LIST.ID.eq(CONTACT_PARTY.PARTY_ID),
                links.on());
    }

    private static FieldDef yes(String name, Beside rows, Field<Boolean> each) {
        return yesNo(name, field(rows.apply(condition(each)))).among(rows, each);
    }
}
