package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.PARTY_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_DATE;
import static org.vrazka.parties.db.Tables.PARTY_NEED;
import static org.vrazka.parties.db.Tables.PARTY_REACH;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.parties.db.tables.records.PartyAccountRecord;
import org.vrazka.parties.db.tables.records.PartyDateRecord;
import org.vrazka.parties.db.tables.records.PartyNeedRecord;
import org.vrazka.parties.db.tables.records.PartyReachRecord;
import org.vrazka.parties.db.tables.records.PartySiteRecord;
import org.vrazka.records.OwnedRows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keeps the rows that hang on a counterparty. */
@Component
class PartyRows {
    private final DSLContext db;
    private final Regions regions;

    PartyRows(DSLContext db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    /** Of a new party, whose primary telephone is there already. */
    void add(UUID id, Checked checked) {
        OwnedRows.add(db, PARTY_REACH, reaches(id, checked.reach()));
        OwnedRows.add(db, PARTY_ACCOUNT, accounts(id, checked));
        OwnedRows.add(db, PARTY_SITE, sites(id, checked));
        OwnedRows.add(db, PARTY_NEED, needs(id, checked));
        OwnedRows.add(db, PARTY_DATE, dates(id, checked));
    }

    /** One more need of a party that has so many. */
    void add(UUID id, Need need, int there) {
        OwnedRows.add(db, PARTY_NEED, List.of(need(id, need, (short) there)));
    }

    /** To be kept before a change of the party itself, whose primary telephone follows. */
    void keep(UUID id, Checked checked) {
        var reaches = reaches(id, checked.reach());
        for (var means : Means.values()) {
            OwnedRows.keep(
                    db,
                    PARTY_REACH,
                    PARTY_REACH.PARTY_ID.eq(id).and(PARTY_REACH.MEANS.eq(means.name())),
                    PARTY_REACH.VALUE,
                    reaches.stream().filter(one -> one.getMeans().equals(means.name())).toList());
        }
        OwnedRows.keep(
                db,
                PARTY_ACCOUNT,
                PARTY_ACCOUNT.PARTY_ID.eq(id),
                PARTY_ACCOUNT.IBAN,
                accounts(id, checked));
        OwnedRows.keep(
                db, PARTY_SITE, PARTY_SITE.PARTY_ID.eq(id), PARTY_SITE.ID, sites(id, checked));
        OwnedRows.keep(
                db, PARTY_NEED, PARTY_NEED.PARTY_ID.eq(id), PARTY_NEED.ID, needs(id, checked));
        OwnedRows.keep(
                db, PARTY_DATE, PARTY_DATE.PARTY_ID.eq(id), PARTY_DATE.ID, dates(id, checked));
    }

    private static List<PartyReachRecord> reaches(UUID id, Reachable reach) {
        return Stream.concat(
                        reaches(id, Means.PHONE, reach.phones()).stream(),
                        reaches(id, Means.EMAIL, reach.emails()).stream())
                .toList();
    }

    private static List<PartyReachRecord> reaches(UUID id, Means means, List<ReachedBy> from) {
        return rows(
                from,
                (one, at) -> {
                    var row = new PartyReachRecord();
                    row.setPartyId(id);
                    row.setMeans(means.name());
                    row.setValue(one.value());
                    row.setPosition(at);
                    row.setKind(one.kind());
                    row.setOptOut(one.optedOut());
                    row.setInvalid(one.broken());
                    return row;
                });
    }

    private static List<PartyAccountRecord> accounts(UUID id, Checked checked) {
        return rows(
                checked.accounts(),
                (one, at) ->
                        new PartyAccountRecord(
                                id, one.iban(), at, one.bank(), one.currency(), null));
    }

    private List<PartySiteRecord> sites(UUID id, Checked checked) {
        return rows(
                checked.sites(),
                (one, at) -> {
                    var region = regions.resolve(one.region());
                    return new PartySiteRecord(
                            one.id(),
                            id,
                            at,
                            one.name(),
                            one.address(),
                            region.map(Region::id).orElse(null),
                            region.isPresent() ? null : one.region(),
                            one.contact(),
                            one.terms(),
                            one.manager(),
                            one.paymentDays(),
                            one.priceList(),
                            null,
                            one.contactId());
                });
    }

    private static List<PartyNeedRecord> needs(UUID id, Checked checked) {
        return rows(checked.needs(), (one, at) -> need(id, one, at));
    }

    private static PartyNeedRecord need(UUID party, Need need, short at) {
        return new PartyNeedRecord(
                need.id(),
                party,
                at,
                need.subject(),
                need.text(),
                need.importance(),
                day(need.validUntil()),
                null);
    }

    private static List<PartyDateRecord> dates(UUID id, Checked checked) {
        return rows(
                checked.dates(),
                (one, at) ->
                        new PartyDateRecord(
                                one.id(), id, at, one.kind(), day(one.day()), one.note(), null));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static <T, R> List<R> rows(List<T> from, BiFunction<T, Short, R> row) {
        return IntStream.range(0, from.size())
                .mapToObj(at -> row.apply(from.get(at), (short) at))
                .toList();
    }
}
