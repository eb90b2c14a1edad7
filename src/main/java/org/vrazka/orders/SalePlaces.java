package org.vrazka.orders;

import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.parties.Region;
import org.vrazka.parties.Regions;
import org.vrazka.parties.db.tables.records.PartySiteRecord;
import org.vrazka.products.prices.PriceList;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.util.Objects;

/**
 * Where a document counts: the place of its delivery site wins over the party's, and what the
 * document newly says of itself over both. A return counts where its sale does.
 */
@Component
class SalePlaces {
    private final DSLContext db;
    private final Regions regions;
    private final DayPrices dayPrices;
    private final Scope scope;

    SalePlaces(DSLContext db, Regions regions, DayPrices dayPrices, Scope scope) {
        this.db = db;
        this.regions = regions;
        this.dayPrices = dayPrices;
        this.scope = scope;
    }

    /**
     * @param before the row without what the content says
     * @param ofSale it gives back an order
     */
    void apply(
            OrderContent content,
            SalesOrderRecord before,
            SalesOrderRecord row,
            boolean ofSale,
            Errors errors) {
        if (ofSale) {
            errors.addUnless(!isNamed(content, before, row), "origin", "ofSale");
        } else {
            site(content, before, row, errors);
        }
        place(content, before, row);
    }

    /** Whether a return newly names a manager or place that the sale does not have. */
    private static boolean isNamed(
            OrderContent content, SalesOrderRecord before, SalesOrderRecord row) {
        return isOther(content.manager(), before.getManagerId(), row.getManagerId())
                || isOther(content.recipient().site(), before.getSiteId(), row.getSiteId())
                || isOther(content.region(), before.getRegion(), row.getRegion())
                || isOther(content.country(), before.getCountry(), row.getCountry())
                || isOther(content.market(), before.getMarketId(), row.getMarketId());
    }

    private static boolean isOther(
            @Nullable Object said, @Nullable Object before, @Nullable Object now) {
        return said != null && !said.equals(before) && !said.equals(now);
    }

    private void site(
            OrderContent content, SalesOrderRecord before, SalesOrderRecord row, Errors errors) {
        var id = content.recipient().site();
        boolean sameParty = Objects.equals(before.getPartyId(), row.getPartyId());
        if (sameParty && Objects.equals(id, before.getSiteId())) {
            return;
        }
        row.setSiteId(id);
        if (id == null) {
            if (sameParty) {
                backToParty(row);
            }
            return;
        }
        var site =
                row.getPartyId() == null
                        ? null
                        : db.fetchOne(
                                PARTY_SITE,
                                PARTY_SITE.ID.eq(id),
                                PARTY_SITE.PARTY_ID.eq(row.getPartyId()));
        if (site == null) {
            errors.add("site", "site");
            return;
        }
        terms(site, row);
        if (site.getRegionId() != null || site.getRegionText() != null) {
            row.setRegionId(site.getRegionId());
            row.setRegion(site.getRegionText());
            row.setCountry(null);
        }
    }

    /** What the site says of its manager and prices holds; a manager whom who asks reaches. */
    private void terms(PartySiteRecord site, SalesOrderRecord row) {
        var manager = site.getManagerId();
        if (manager != null && scope.reaches(Kind.ORDERS, Action.CHANGE, manager)) {
            row.setManagerId(manager);
        }
        priceList(row);
    }

    private void priceList(SalesOrderRecord row) {
        var list = dayPrices.list(row.getPartyId(), row.getSiteId(), row.getOrderedOn());
        row.setPriceListId(list.map(PriceList::id).orElse(null));
    }

    private void backToParty(SalesOrderRecord row) {
        priceList(row);
        var party =
                db.select(PARTY.REGION_ID, PARTY.REGION_TEXT)
                        .from(PARTY)
                        .where(PARTY.ID.eq(row.getPartyId()))
                        .fetchOne();
        row.setRegionId(party == null ? null : party.value1());
        row.setRegion(party == null ? null : party.value2());
        row.setCountry(null);
    }

    private void place(OrderContent content, SalesOrderRecord before, SalesOrderRecord row) {
        if (content.market() != null && !content.market().equals(before.getMarketId())) {
            row.setMarketId(content.market());
        }
        var country = Clean.line(content.country());
        if (country != null && !country.equals(before.getCountry())) {
            var known = regions.resolve(country).filter(place -> place.parentId() == null);
            var place = row.getRegionId();
            if (place == null || known.isEmpty() || !known.get().holds(regions.get(place))) {
                row.setRegionId(known.map(Region::id).orElse(null));
                row.setRegion(null);
            }
            row.setCountry(known.map(Region::nameEn).orElse(country));
        }
        var region = Clean.line(content.region());
        if (region != null && !region.equals(before.getRegion())) {
            var known = regions.resolve(region);
            row.setRegion(known.isPresent() ? null : region);
            known.ifPresent(place -> row.setRegionId(place.id()));
        }
    }
}
