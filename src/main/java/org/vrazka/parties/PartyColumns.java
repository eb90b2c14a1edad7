package org.vrazka.parties;

import static org.jooq.Functions.nullOnAnyNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_DATE;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.PARTY_NEED;
import static org.vrazka.parties.db.Tables.PARTY_REACH;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.types.YearToMonth;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.CompanyDay;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.Link;
import org.vrazka.records.tags.Tags;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Parts of a counterparty as a query selects them, with the rows that hang on it: one statement.
 */
final class PartyColumns {
    /** To be joined as far as it may be seen. */
    static final PartyList PARENT = PARTY_LIST.as("parent");

    private PartyColumns() {}

    /**
     * @param profit as far as who asks may see it
     */
    static SelectField<PartyStanding> standing(Field<BigDecimal> profit) {
        var l = PARTY_LIST;
        return row(
                        l.STATUS.convertFrom(s -> s == null ? null : PartyStatus.valueOf(s)),
                        l.ABC,
                        l.XYZ,
                        when(isWonBack(), l.WON_BACK_ON),
                        l.FIRST_ORDER_ON,
                        l.LAST_ORDER_ON,
                        l.ORDERS,
                        l.REVENUE_12M,
                        profit,
                        l.COMPLETENESS.convertFrom(Short::intValue))
                .mapping(PartyStanding::new);
    }

    /** For 12 months. */
    static Condition isWonBack() {
        var since = CompanyDay.TODAY.sub(new YearToMonth(1));
        return PARTY_LIST
                .WON_BACK_ON
                .isNotNull()
                .and(PARTY_LIST.WON_BACK_ON.gt(since.cast(LocalDate.class)));
    }

    static SelectField<PartyMore> more(Regions regions) {
        return row(
                        terms(),
                        hold(),
                        accounts(),
                        sites(regions),
                        needs(),
                        dates(),
                        parent(),
                        PARTY.TAG_IDS.convertFrom(Tags::list),
                        PARTY.ACTIVITY_IDS.convertFrom(Tags::list),
                        PARTY.ERASED_AT.isNotNull())
                .mapping(PartyMore::new);
    }

    private static SelectField<Link> parent() {
        return row(PARENT.ID, PARENT.NAME).mapping(nullOnAnyNull(Link::new));
    }

    private static SelectField<PartyTerms> terms() {
        return row(
                        PARTY.BILLING_ADDRESS,
                        PARTY.LANGUAGE,
                        PARTY.TIME_ZONE,
                        PARTY.EMPLOYEES,
                        row(PARTY.TURNOVER, PARTY.TURNOVER_CURRENCY)
                                .mapping(nullOnAnyNull(Money::new)),
                        PARTY.PAYMENT_DAYS,
                        row(PARTY.CREDIT_LIMIT, PARTY.CREDIT_CURRENCY)
                                .mapping(nullOnAnyNull(Money::new)),
                        PARTY.CURRENCY,
                        PARTY.PRICE_LIST,
                        PARTY.DISCOUNT,
                        PARTY.DELIVERY,
                        PARTY.CUSTOMER_SINCE,
                        PARTY.ORDERS_BEFORE)
                .mapping(PartyTerms::new);
    }

    private static SelectField<Hold> hold() {
        return row(
                        PARTY.HOLD_SELLING,
                        PARTY.HOLD_PURCHASING,
                        PARTY.HOLD_MAILING,
                        PARTY.HOLD_REASON,
                        PARTY.HOLD_UNTIL.convertFrom(PartyColumns::text))
                .mapping(Hold::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Field<List<Account>> accounts() {
        var a = PARTY_ACCOUNT;
        return multiset(
                        select(a.IBAN, a.BANK, a.CURRENCY)
                                .from(a)
                                .where(a.PARTY_ID.eq(PARTY.ID))
                                .orderBy(a.POSITION))
                .convertFrom(rows -> rows.map(mapping(Account::new)));
    }

    private static Field<List<Site>> sites(Regions regions) {
        var s = PARTY_SITE;
        return multiset(
                        select(
                                        s.ID,
                                        s.NAME,
                                        s.ADDRESS,
                                        s.REGION_ID,
                                        s.REGION_TEXT,
                                        s.CONTACT,
                                        s.CONTACT_ID,
                                        s.MANAGER_ID,
                                        s.PAYMENT_DAYS,
                                        s.PRICE_LIST,
                                        s.TERMS)
                                .from(s)
                                .where(s.PARTY_ID.eq(PARTY.ID))
                                .orderBy(s.POSITION))
                .convertFrom(rows ->
                        rows.map(r ->
                                new Site(
                                        r.get(s.ID),
                                        r.get(s.NAME),
                                        r.get(s.ADDRESS),
                                        r.get(s.REGION_ID) == null
                                                ? r.get(s.REGION_TEXT)
                                                : regions.get(r.get(s.REGION_ID)).code(),
                                        r.get(s.CONTACT),
                                        r.get(s.CONTACT_ID),
                                        r.get(s.MANAGER_ID),
                                        r.get(s.PAYMENT_DAYS),
                                        r.get(s.PRICE_LIST),
                                        r.get(s.TERMS))));
    }

    private static Field<List<Need>> needs() {
        var n = PARTY_NEED;
        return multiset(
                        select(
                                        n.ID,
                                        n.SUBJECT,
                                        n.TEXT,
                                        n.IMPORTANCE,
                                        n.VALID_UNTIL.convertFrom(PartyColumns::text))
                                .from(n)
                                .where(n.PARTY_ID.eq(PARTY.ID))
                                .orderBy(n.POSITION))
                .convertFrom(rows -> rows.map(mapping(Need::new)));
    }

    private static Field<List<KeyDate>> dates() {
        var d = PARTY_DATE;
        return multiset(
                        select(d.ID, d.KIND, d.DAY.convertFrom(PartyColumns::text), d.NOTE)
                                .from(d)
                                .where(d.PARTY_ID.eq(PARTY.ID))
                                .orderBy(d.DAY, d.POSITION))
                .convertFrom(rows -> rows.map(mapping(KeyDate::new)));
    }

    static SelectField<Reachable> reach() {
        return row(reaches(Means.PHONE), reaches(Means.EMAIL)).mapping(Reachable::new);
    }

    private static Field<List<ReachedBy>> reaches(Means means) {
        var r = PARTY_REACH;
        return multiset(
                        select(r.VALUE, r.KIND, DSL.inline((Boolean) null), r.OPT_OUT, r.INVALID)
                                .from(r)
                                .where(r.PARTY_ID.eq(PARTY.ID), r.MEANS.eq(means.name()))
                                .orderBy(r.POSITION))
                .convertFrom(rows -> ReachedBy.inOrder(rows.map(mapping(ReachedBy::new))));
    }
}
