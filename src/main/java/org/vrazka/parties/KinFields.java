package org.vrazka.parties;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.KIN;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.RELATION_KIND;
import static org.vrazka.records.Fields.choices;
import static org.vrazka.records.Fields.link;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.Beside;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Option;
import org.vrazka.records.Topic;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** To whom counterparties are related, and how: who recommended them among others. */
@Component
class KinFields {
    private static final PartyList OTHER = PARTY_LIST.as("kin_of");

    private final DSLContext db;
    private final Scope scope;

    KinFields(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    /** For who asks: a relation to whom he may not see is not there. */
    List<FieldDef> all() {
        var kin = new Beside(KIN, KIN.PARTY_ID.eq(PARTY_LIST.ID).and(seen()));
        var role = KIN.ROLE.cast(String.class);
        var names =
                kin.texts(field(select(PARTY.NAME).from(PARTY).where(PARTY.ID.eq(KIN.OTHER_ID))));
        return Topic.RELATIONS.of(
                List.of(
                        choices("relation", kin.codes(role), this::roles).among(kin, role),
                        link("related", castNull(UUID.class), OTHER.ID, OTHER.NAME, OTHER.SORT_NAME)
                                .within(Kind.PARTIES, OTHER.MANAGER_ID)
                                .suggestions("/parties/names")
                                .told(() -> names)
                                .among(kin, KIN.OTHER_ID)));
    }

    private Condition seen() {
        return scope.reach(Kind.PARTIES, Action.SEE) == Reach.ALL
                ? noCondition()
                : KIN.OTHER_ID.in(
                        select(OTHER.ID)
                                .from(OTHER)
                                .where(scope.of(Kind.PARTIES, Action.SEE, OTHER.MANAGER_ID)));
    }

    /** What the other can be, from either end. */
    private List<Option> roles() {
        var k = RELATION_KIND;
        boolean bulgarian = Text.language().equals(Text.BULGARIAN);
        return db
                .select(k.ID, bulgarian ? k.NAME_BG : k.NAME_EN, bulgarian ? k.BACK_BG : k.BACK_EN)
                .from(k)
                .orderBy(k.PARENT.desc(), k.ID)
                .fetch()
                .stream()
                .flatMap(kind ->
                        Stream.of(
                                new Option(kind.value1().toString(), kind.value2()),
                                new Option("-" + kind.value1(), kind.value3())))
                .toList();
    }
}
