package org.vrazka.parties;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.when;
import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.ACTIVITY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.REGION;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.instant;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.money;
import static org.vrazka.records.Fields.nodes;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.place;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.vrazka.identity.CompanyDay;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Option;
import org.vrazka.records.Topic;
import org.vrazka.records.tags.Tags;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What counterparties show, filter, sort, import and export. */
@Component
class PartyFields {
    private static final PartyList P = PARTY_LIST;
    private static final PartyList PARENT = P.as("parent");
    private static final String NO_CLASS = "–";

    private final Catalogue catalogue;
    private final KinFields kin;

    PartyFields(
            DSLContext db,
            Markets markets,
            Tags tags,
            Activities activities,
            KinFields kin,
            Scope scope) {
        this.kin = kin;
        catalogue =
                Catalogue.of(
                                "parties",
                                P,
                                P.ID,
                                "name",
                                text("name", P.NAME)
                                        .folded(P.SORT_NAME)
                                        .href("/parties/{id}")
                                        .indexed()
                                        .indexedByOwner()
                                        .indexedByTeam()
                                        .shown(),
                                choice("status", P.STATUS, PartyStatus.class)
                                        .about(Topic.CLASSES)
                                        .tones(tones())
                                        .shown(),
                                classes().about(Topic.CLASSES).shown(),
                                region("region", P.REGION_ID)
                                        .about(Topic.PLACE)
                                        .otherwise(P.REGION_TEXT)
                                        .shown(),
                                manager().about(Topic.PEOPLE).shown(),
                                money("revenue12m", P.REVENUE_12M)
                                        .about(Topic.SALES)
                                        .indexed()
                                        .indexedByTeam()
                                        .shown(),
                                date("lastOrderDate", P.LAST_ORDER_ON).about(Topic.SALES).shown(),
                                choice("team", P.TEAM_ID, () -> teams(db)).about(Topic.PEOPLE),
                                choice("kind", P.KIND, PartyKind.class).editable(),
                                yesNo("customer", P.CUSTOMER).editable(),
                                yesNo("supplier", P.SUPPLIER).editable(),
                                yesNo("partner", P.PARTNER).editable(),
                                yesNo("competitor", P.COMPETITOR).editable(),
                                oneClass("abc", P.ABC, "A", "B", "C").about(Topic.CLASSES),
                                oneClass("xyz", P.XYZ, "X", "Y", "Z", "NONE").about(Topic.CLASSES),
                                yesNo("wonBack", field(PartyColumns.isWonBack()))
                                        .about(Topic.CLASSES),
                                date("wonBackDate", P.WON_BACK_ON).about(Topic.CLASSES),
                                text("eik", P.EIK),
                                text("vatNumber", P.VAT_NUMBER),
                                text("legalName", P.LEGAL_NAME),
                                region("country", P.COUNTRY_ID).about(Topic.PLACE),
                                tags.field(P.TAG_IDS),
                                activities(activities),
                                parent(scope).about(Topic.RELATIONS),
                                choice("market", P.MARKET_ID, markets::options)
                                        .about(Topic.PLACE)
                                        .editable(),
                                text("phone", P.PHONE).about(Topic.CONTACT),
                                text("email", P.EMAIL).about(Topic.CONTACT),
                                yesNo("held", held()).about(Topic.HOLDS),
                                number("completeness", P.COMPLETENESS)
                                        .about(Topic.RECORD)
                                        .indexed(),
                                date("firstOrderDate", P.FIRST_ORDER_ON).about(Topic.SALES),
                                number("orders", P.ORDERS).about(Topic.SALES).addedUp(),
                                money("profit12m", P.PROFIT_12M).about(Topic.SALES).costs(),
                                instant("createdAt", P.CREATED_AT)
                                        .about(Topic.RECORD)
                                        .indexed()
                                        .indexedByTeam())
                        .with(TermFields.all())
                        .with(FurtherFields.all())
                        .with(PartFields.all())
                        .searching(PartySearch::condition);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** For who asks, whose reach says which relations there are. */
    Catalogue seen() {
        return catalogue.with(kin.all());
    }

    /** ABC and XYZ side by side, such as AX: one column, nine choices. */
    private static FieldDef classes() {
        var both =
                when(
                        P.ABC.isNotNull().or(P.XYZ.isNotNull()),
                        concat(
                                coalesce(P.ABC, inline(NO_CLASS)),
                                coalesce(nullif(P.XYZ, inline("NONE")), inline(NO_CLASS))));
        return choice("class", both, PartyFields::pairs).sortedBy(both).classChip();
    }

    private static List<Option> pairs() {
        return Stream.of("A", "B", "C", NO_CLASS)
                .flatMap(abc -> Stream.of("X", "Y", "Z", NO_CLASS).map(xyz -> abc + xyz))
                .map(pair -> new Option(pair, pair))
                .toList();
    }

    private static FieldDef oneClass(String name, Field<String> column, String... codes) {
        return choice(
                        name,
                        column,
                        () ->
                                Stream.of(codes)
                                        .map(c -> new Option(c, c.equals("NONE") ? NO_CLASS : c))
                                        .toList())
                .sortedBy(column)
                .classChip();
    }

    /** Something is stopped today. */
    private static Field<Boolean> held() {
        return field(
                condition(P.HELD).and(P.HELD_UNTIL.isNull().or(P.HELD_UNTIL.ge(CompanyDay.TODAY))));
    }

    private static FieldDef region(String name, Field<Integer> column) {
        return place(
                        name,
                        column,
                        REGION.ID,
                        REGION.LAST_ID,
                        REGION.CODE,
                        REGION.NAME_BG,
                        REGION.NAME_EN)
                .suggestions("/regions/names");
    }

    private static FieldDef manager() {
        return link(
                        "manager",
                        P.MANAGER_ID,
                        USER_ACCOUNT.ID,
                        USER_ACCOUNT.NAME,
                        USER_ACCOUNT.SORT_NAME)
                .person()
                .editable();
    }

    private static List<Option> teams(DSLContext db) {
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .orderBy(TEAM.NAME)
                .fetch(team -> new Option(team.value1().toString(), team.value2()));
    }

    private static FieldDef activities(Activities activities) {
        return nodes(
                        "activities",
                        P.ACTIVITY_IDS,
                        ACTIVITY.ID,
                        ACTIVITY.LAST_ID,
                        ACTIVITY.CODE,
                        ACTIVITY.NAME_BG,
                        ACTIVITY.NAME_EN,
                        activities::within)
                .suggestions("/activities/titles");
    }

    /** The head of its group of companies, if one sees that too. */
    private static FieldDef parent(Scope scope) {
        return link("parent", P.PARENT_ID, PARENT.ID, PARENT.NAME, PARENT.SORT_NAME)
                .within(Kind.PARTIES, PARENT.MANAGER_ID)
                .hiding(scope)
                .href("/parties/{id}")
                .suggestions("/parties/names");
    }

    private static Map<String, String> tones() {
        return Stream.of(PartyStatus.values())
                .collect(Collectors.toMap(PartyStatus::name, PartyStatus::tone));
    }
}
