package org.vrazka.parties;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_DATE;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.PARTY_NEED;
import static org.vrazka.parties.db.Tables.PARTY_REACH;
import static org.vrazka.parties.db.Tables.PARTY_SITE;
import static org.vrazka.parties.db.Tables.REGION;
import static org.vrazka.records.Fields.choices;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.number;
import static org.vrazka.records.Fields.place;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;

import org.jooq.Field;
import org.jooq.Table;
import org.vrazka.identity.CompanyDay;
import org.vrazka.records.Beside;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Option;
import org.vrazka.records.Topic;
import org.vrazka.shared.web.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What lists tell and ask of the rows that hang on a counterparty. Conditions on the same kind of
 * row that are joined by "and" are asked of one and the same row.
 */
final class PartFields {
    private static final Beside PHONES = reaches(Means.PHONE);
    private static final Beside EMAILS = reaches(Means.EMAIL);
    private static final Beside ACCOUNTS = rows(PARTY_ACCOUNT, PARTY_ACCOUNT.PARTY_ID);
    private static final Beside SITES = rows(PARTY_SITE, PARTY_SITE.PARTY_ID);
    private static final Beside NEEDS = rows(PARTY_NEED, PARTY_NEED.PARTY_ID);
    private static final Beside DATES = rows(PARTY_DATE, PARTY_DATE.PARTY_ID);

    /** The next one to come, else the last that was. */
    private static final String NEAREST =
            "coalesce(min({0}) filter (where {0} >= " + CompanyDay.SQL + "), max({0}))";

    private PartFields() {}

    static List<FieldDef> all() {
        return Stream.of(
                        Topic.CONTACT.of(reached(PHONES, "phone", Means.PHONE)),
                        Topic.CONTACT.of(reached(EMAILS, "email", Means.EMAIL)),
                        Topic.TERMS.of(accounts()),
                        Topic.SITES.of(sites()),
                        Topic.NEEDS.of(needs()),
                        Topic.NEEDS.of(dates()))
                .flatMap(List::stream)
                .toList();
    }

    private static Beside rows(Table<?> table, Field<UUID> party) {
        return new Beside(table, party.eq(PARTY_LIST.ID));
    }

    private static Beside reaches(Means means) {
        return new Beside(
                PARTY_REACH,
                PARTY_REACH
                        .PARTY_ID
                        .eq(PARTY_LIST.ID)
                        .and(PARTY_REACH.MEANS.eq(inline(means.name()))));
    }

    /** All telephones or e-mails, not the primary one alone; their letters are Latin. */
    private static List<FieldDef> reached(Beside rows, String name, Means means) {
        return List.of(
                texts(name + "s", rows, PARTY_REACH.VALUE.collate(collation("C")))
                        .labelled("parties." + name + "s"),
                codes(name + "Kind", rows, PARTY_REACH.KIND, "parties.reach.kind", means.kinds()),
                yes(name + "OptOut", rows, PARTY_REACH.OPT_OUT),
                yes(name + "Invalid", rows, PARTY_REACH.INVALID));
    }

    private static List<FieldDef> accounts() {
        return List.of(
                texts("iban", ACCOUNTS, PARTY_ACCOUNT.IBAN),
                texts("bank", ACCOUNTS, PARTY_ACCOUNT.BANK),
                texts("accountCurrency", ACCOUNTS, PARTY_ACCOUNT.CURRENCY));
    }

    private static List<FieldDef> sites() {
        return List.of(
                texts("site", SITES, PARTY_SITE.NAME),
                texts("siteAddress", SITES, PARTY_SITE.ADDRESS),
                siteRegion(),
                texts("siteContact", SITES, PARTY_SITE.CONTACT),
                siteManager(),
                number(
                                "sitePaymentDays",
                                SITES.gathered("min({0})", Integer.class, PARTY_SITE.PAYMENT_DAYS))
                        .among(SITES, PARTY_SITE.PAYMENT_DAYS),
                texts("sitePriceList", SITES, PARTY_SITE.PRICE_LIST),
                texts("siteTerms", SITES, PARTY_SITE.TERMS));
    }

    private static FieldDef siteRegion() {
        var any = SITES.gathered("min({0})", Integer.class, PARTY_SITE.REGION_ID);
        return place(
                        "siteRegion",
                        any,
                        REGION.ID,
                        REGION.LAST_ID,
                        REGION.CODE,
                        REGION.NAME_BG,
                        REGION.NAME_EN)
                .suggestions("/regions/names")
                .otherwise(PARTY_SITE.REGION_TEXT)
                .told(PartFields::places)
                .among(SITES, PARTY_SITE.REGION_ID);
    }

    private static FieldDef siteManager() {
        Field<String> names =
                field(
                        "(select string_agg(distinct {0}, ', ') from {1} join {2} on {3} where"
                                + " {4})",
                        String.class,
                        USER_ACCOUNT.NAME,
                        PARTY_SITE,
                        USER_ACCOUNT,
                        USER_ACCOUNT.ID.eq(PARTY_SITE.MANAGER_ID),
                        SITES.on());
        return link(
                        "siteManager",
                        castNull(UUID.class),
                        USER_ACCOUNT.ID,
                        USER_ACCOUNT.NAME,
                        USER_ACCOUNT.SORT_NAME)
                .told(() -> names)
                .among(SITES, PARTY_SITE.MANAGER_ID);
    }

    private static Field<String> places() {
        return field(
                "(select string_agg(distinct coalesce({0}, {1}), ', ') from {2} left join {3} on"
                        + " {4} where {5})",
                String.class,
                Text.language().equals(Text.BULGARIAN) ? REGION.NAME_BG : REGION.NAME_EN,
                PARTY_SITE.REGION_TEXT,
                PARTY_SITE,
                REGION,
                REGION.ID.eq(PARTY_SITE.REGION_ID),
                SITES.on());
    }

    private static List<FieldDef> needs() {
        var isValid =
                PARTY_NEED.VALID_UNTIL.isNull().or(PARTY_NEED.VALID_UNTIL.ge(CompanyDay.TODAY));
        return List.of(
                texts("need", NEEDS, PARTY_NEED.TEXT),
                codes(
                        "needSubject",
                        NEEDS,
                        PARTY_NEED.SUBJECT,
                        "parties.need.subject",
                        Need.SUBJECTS),
                codes(
                        "needImportance",
                        NEEDS,
                        PARTY_NEED.IMPORTANCE,
                        "parties.need.importance",
                        Need.IMPORTANCES),
                yes("needValid", NEEDS, field(isValid)),
                date(
                                "needValidUntil",
                                NEEDS.gathered("min({0})", LocalDate.class, PARTY_NEED.VALID_UNTIL))
                        .among(NEEDS, PARTY_NEED.VALID_UNTIL));
    }

    private static List<FieldDef> dates() {
        return List.of(
                date("keyDate", DATES.gathered(NEAREST, LocalDate.class, next()))
                        .among(DATES, next()),
                codes("keyDateKind", DATES, PARTY_DATE.KIND, "parties.date.kind", KeyDate.KINDS),
                texts("keyDateNote", DATES, PARTY_DATE.NOTE));
    }

    /** As {@link KeyDate#next} has it. */
    private static Field<LocalDate> next() {
        return field(
                "case when {0} = 'ANNIVERSARY' and {1} < {2} then ({1} +"
                        + " make_interval(years => date_part('year', age({2} - 1,"
                        + " {1}))::int + 1))::date else {1} end",
                LocalDate.class, PARTY_DATE.KIND, PARTY_DATE.DAY, CompanyDay.TODAY);
    }

    private static FieldDef texts(String name, Beside rows, Field<String> each) {
        return text(name, rows.texts(each)).among(rows, each);
    }

    private static FieldDef codes(
            String name, Beside rows, Field<String> each, String texts, List<String> codes) {
        return choices(name, rows.codes(each), () -> options(texts, codes)).among(rows, each);
    }

    /** Whether one of the rows is so. */
    private static FieldDef yes(String name, Beside rows, Field<Boolean> each) {
        return yesNo(name, field(rows.apply(condition(each)))).among(rows, each);
    }

    static List<Option> options(String texts, List<String> codes) {
        return TermsForm.labels(texts, codes).entrySet().stream()
                .map(one -> new Option(one.getKey(), one.getValue()))
                .toList();
    }
}
