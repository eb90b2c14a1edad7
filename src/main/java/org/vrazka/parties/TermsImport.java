package org.vrazka.parties;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.records.StagedBatches;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Vault;

import java.util.ArrayList;
import java.util.UUID;

/** Terms of staged counterparties, and the numbers of persons, which no table has in the clear. */
@Component
class TermsImport {
    private final DSLContext db;
    private final Vault vault;
    private final PriceListNames priceLists;

    TermsImport(DSLContext db, Vault vault, PriceListNames priceLists) {
        this.db = db;
        this.vault = vault;
        this.priceLists = priceLists;
    }

    /**
     * Fills in what follows from the cells of each row.
     *
     * @param currency of amounts in rows that name none
     */
    void resolve(String table, String currency) {
        StagedBatches.of(db, table, (from, to) -> seal(table, from, to));
        db.execute(
                """
                update %s set credit_currency = case when credit_limit is not null then coalesce(currency, {0}) end,
                              turnover_currency = case when turnover is not null then coalesce(currency, {0}) end
                where credit_limit is not null or turnover is not null
                """
                        .formatted(table),
                val(currency));
        db.execute(
                """
                update %1$s t set market_id = m.id, unknown_market = case when m.id is null then t.market end
                from (select w.market, (
                          select min(m.id) from parties.market m
                          where lower(w.market) in (lower(m.name_bg), lower(m.name_en))) as id
                      from (select distinct market from %1$s where market is not null) w) m
                where t.market = m.market
                """
                        .formatted(table));
        findPriceLists(table);
    }

    /** What a row names otherwise than the list writes itself is the list all the same. */
    private void findPriceLists(String table) {
        db.execute(
                """
                update %1$s t set price_list = l.name, unknown_price_list = case when l.name is null then t.price_list end
                from (select w.price_list, (
                          select min(n) from unnest({0}) n where lower(n) = lower(w.price_list)) as name
                      from (select distinct price_list from %1$s where price_list is not null) w) l
                where t.price_list = l.price_list
                """
                        .formatted(table),
                val(priceLists.inUse().get().toArray(String[]::new)));
    }

    private void seal(String table, long from, long to) {
        var rows = new ArrayList<Long>();
        var ids = new ArrayList<UUID>();
        var sealed = new ArrayList<byte[]>();
        db.fetch(
                        "select n, personal_number from %s where personal_number is not null and n between {0} and {1}"
                                .formatted(table),
                        val(from),
                        val(to))
                .forEach(row -> {
                    var id = Ids.next();
                    rows.add(row.get(0, Long.class));
                    ids.add(id);
                    sealed.add(vault.seal(id, row.get(1, String.class)));
                });
        db.execute(
                """
                update %s t set personal_number = null, personal_id = s.id, sealed = s.sealed
                from unnest({0}, {1}, {2}) s (n, id, sealed) where t.n = s.n
                """
                        .formatted(table),
                val(rows.toArray(Long[]::new)),
                val(ids.toArray(UUID[]::new)),
                val(sealed.toArray(byte[][]::new)));
    }
}
