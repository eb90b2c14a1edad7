package org.vrazka.orders;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.products.prices.PriceList;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What a document must obey, and what it takes from its party and from the order that it gives
 * back.
 */
@Component
class OrderRules {
    private static final int LONGEST_NUMBER = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Currencies currencies;
    private final SalePlaces places;
    private final OrderContacts contacts;
    private final Cancelling cancelling;
    private final DayPrices dayPrices;
    private final Clock clock;

    OrderRules(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            Currencies currencies,
            SalePlaces places,
            OrderContacts contacts,
            Cancelling cancelling,
            DayPrices dayPrices,
            Clock clock) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.currencies = currencies;
        this.places = places;
        this.contacts = contacts;
        this.cancelling = cancelling;
        this.dayPrices = dayPrices;
        this.clock = clock;
    }

    /** Writes what the content says into the row of a new or changed document. */
    void apply(OrderContent content, SalesOrderRecord row, Errors errors) {
        row.setDocument(content.document().name());
        var number = Clean.line(content.number());
        errors.addUnless(
                number == null || number.length() <= LONGEST_NUMBER,
                "number",
                "long",
                LONGEST_NUMBER);
        if (number != null) {
            row.setNumber(number);
        }
        dates(content, row, errors);
        var currency = content.currency() == null ? currencies.base() : content.currency();
        row.setCurrency(currency);
        row.setRate(currencies.rate(currency, content.rate(), content.date(), errors));
        row.setNote(Clean.text(content.note()));
        pricing(content.pricing(), row, errors);
        row.setState(content.state().name());
        cancelling.apply(row, content.cancelReason(), content.cancelCause(), errors);
        errors.addUnless(
                content.state() == OrderState.DRAFT || !content.lines().isEmpty(),
                "lines",
                "noLines");
        var before = row.copy();
        var origin = origin(content, errors);
        if (origin != null) {
            takeFrom(origin, content, row, errors);
        } else {
            row.setOriginId(null);
            party(content.party(), row, errors);
        }
        places.apply(content, before, row, origin != null, errors);
        contacts.apply(content.recipient(), before, row, errors);
        manager(content, row, errors);
    }

    private static void pricing(Pricing pricing, SalesOrderRecord row, Errors errors) {
        var discount = pricing.discount();
        errors.addUnless(
                discount.signum() >= 0 && discount.compareTo(BigDecimal.ONE) <= 0,
                "discount",
                "discount");
        row.setDiscount(discount);
        row.setVatIncluded(pricing.withVat());
        row.setVatBasis(Clean.line(pricing.vatBasis()));
        row.setExact(pricing.exact());
    }

    private static void dates(OrderContent content, SalesOrderRecord row, Errors errors) {
        var day = content.date();
        row.setOrderedOn(day);
        row.setPromisedOn(content.promised());
        row.setShippedOn(content.shipped());
        errors.addUnless(!day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY), "date", "date");
        errors.addUnless(notBefore(content.promised(), day), "promised", "beforeOrder");
        errors.addUnless(notBefore(content.shipped(), day), "shipped", "beforeOrder");
    }

    private static boolean notBefore(@Nullable LocalDate later, LocalDate day) {
        return later == null || (!later.isBefore(day) && later.isBefore(LAST_DAY));
    }

    private @Nullable SalesOrderRecord origin(OrderContent content, Errors errors) {
        if (content.origin() == null) {
            return null;
        }
        var origin =
                db.fetchOne(
                        SALES_ORDER,
                        SALES_ORDER
                                .ID
                                .eq(content.origin())
                                .and(SALES_ORDER.DOCUMENT.eq(Document.ORDER.name()))
                                .and(SALES_ORDER.DELETED_AT.isNull())
                                .and(scope.of(Kind.ORDERS, Action.SEE, SALES_ORDER.MANAGER_ID)));
        if (content.document() == Document.ORDER || origin == null) {
            errors.add("origin", "origin");
            return null;
        }
        return origin;
    }

    /** A return stands against the customer, the place and the manager of the sale. */
    private static void takeFrom(
            SalesOrderRecord origin, OrderContent content, SalesOrderRecord row, Errors errors) {
        errors.addUnless(
                content.party() == null || content.party().equals(origin.getPartyId()),
                "party",
                "otherParty");
        if (origin.getId().equals(row.getOriginId())) {
            return;
        }
        row.setOriginId(origin.getId());
        row.setPartyId(origin.getPartyId());
        row.setPartyKey(origin.getPartyKey());
        row.setRegionId(origin.getRegionId());
        row.setRegion(origin.getRegion());
        row.setCountry(origin.getCountry());
        row.setMarketId(origin.getMarketId());
        row.setManagerId(origin.getManagerId());
        row.setPriceListId(origin.getPriceListId());
        row.setSiteId(origin.getSiteId());
    }

    /** Who buys; where and what market he is in is frozen when the document becomes his. */
    private void party(@Nullable UUID id, SalesOrderRecord row, Errors errors) {
        if (Objects.equals(id, row.getPartyId()) && (id != null || row.getKey() != null)) {
            return;
        }
        row.setPartyId(id);
        var party =
                id == null
                        ? new PartyRecord()
                        : db.fetchOne(
                                PARTY,
                                PARTY.ID
                                        .eq(id)
                                        .and(PARTY.DELETED_AT.isNull())
                                        .and(scope.of(Kind.PARTIES, Action.SEE, PARTY.MANAGER_ID)));
        if (party == null) {
            errors.add("party", "party");
            return;
        }
        errors.addUnless(
                row.getDocument().equals(Document.RETURN.name()) || !isHeld(party),
                "party",
                "held",
                Objects.requireNonNullElse(party.getHoldReason(), "–"));
        row.setPartyKey(party.getKey());
        row.setRegionId(party.getRegionId());
        row.setRegion(party.getRegionText());
        row.setCountry(null);
        row.setMarketId(party.getMarketId());
        row.setManagerId(party.getManagerId());
        row.setPriceListId(
                dayPrices.list(id, null, row.getOrderedOn()).map(PriceList::id).orElse(null));
    }

    private boolean isHeld(PartyRecord party) {
        var until = party.getHoldUntil();
        return Boolean.TRUE.equals(party.getHoldSelling())
                && (until == null || !until.isBefore(Format.today(clock)));
    }

    private void manager(OrderContent content, SalesOrderRecord row, Errors errors) {
        var me = currentUser.get().id();
        UUID manager = content.manager();
        if (manager == null) {
            manager = row.getManagerId() == null ? me : row.getManagerId();
        }
        boolean known =
                Objects.equals(manager, row.getManagerId())
                        || db.fetchExists(USER_ACCOUNT, USER_ACCOUNT.ID.eq(manager));
        errors.addUnless(known, "manager", "manager");
        errors.addUnless(
                !known || scope.reaches(Kind.ORDERS, Action.CHANGE, manager),
                "manager",
                "notYours");
        row.setManagerId(manager);
    }
}
