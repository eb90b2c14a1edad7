package org.vrazka.segmentation;

import static org.vrazka.orders.db.Tables.SALE;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.records.db.Tables.EXTERNAL_ID;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.shared.Ids;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The retail file's customers and sales as facts in the database, without the way of an import. */
@Component
class RetailSales {
    private final DSLContext db;

    RetailSales(DSLContext db) {
        this.db = db;
    }

    void load() throws IOException {
        var facts = RetailLines.byCustomer();
        addParties(facts);
        addSales(facts);
        sumMonths();
        db.execute("analyze parties.party, parties.party_list, orders.sale, orders.party_month");
    }

    private void addParties(Map<Integer, List<Fact>> facts) {
        var parties =
                facts.keySet().stream()
                        .map(number -> {
                            var party = db.newRecord(PARTY);
                            party.setId(Ids.next());
                            party.setKind("ORGANISATION");
                            party.setName("Customer " + number);
                            party.setCustomer(true);
                            return party;
                        })
                        .toList();
        db.batchInsert(parties).execute();
        db.insertInto(
                        EXTERNAL_ID,
                        EXTERNAL_ID.SYSTEM,
                        EXTERNAL_ID.KIND,
                        EXTERNAL_ID.EXTERNAL_ID_,
                        EXTERNAL_ID.RECORD_ID)
                .select(
                        db.select(
                                        org.jooq.impl.DSL.val("retail"),
                                        org.jooq.impl.DSL.val(Kind.PARTIES.name()),
                                        org.jooq.impl.DSL.replace(PARTY.NAME, "Customer ", ""),
                                        PARTY.ID)
                                .from(PARTY))
                .execute();
    }

    private void addSales(Map<Integer, List<Fact>> facts) {
        var keys = db.select(PARTY.NAME, PARTY.KEY).from(PARTY).fetchMap(PARTY.NAME, PARTY.KEY);
        var sales =
                facts.values().stream()
                        .flatMap(List::stream)
                        .map(fact -> {
                            var sale = db.newRecord(SALE);
                            boolean isSale = fact.orders() > 0;
                            sale.setEffect(isSale ? "SALE" : "RETURN");
                            sale.setDay(LocalDate.ofEpochDay(fact.day()));
                            sale.setPartyKey(keys.get("Customer " + fact.party()));
                            sale.setAmount(isSale ? fact.sales() : fact.returns());
                            sale.setQuantity(fact.quantity().abs());
                            return sale;
                        })
                        .toList();
        long order = 0;
        for (var sale : sales) {
            sale.setOrderKey(++order);
        }
        db.batchInsert(sales).execute();
    }

    private void sumMonths() {
        db.execute(
                """
                insert into orders.party_month
                select party_key, date_trunc('month', day)::date,
                       coalesce(sum(amount) filter (where effect = 'SALE'), 0),
                       coalesce(sum(amount) filter (where effect = 'RETURN'), 0),
                       sum(cost), sum(cost),
                       sum(case effect when 'SALE' then quantity else -quantity end),
                       count(*) filter (where effect = 'SALE'),
                       min(day) filter (where effect = 'SALE'),
                       max(day) filter (where effect = 'SALE'),
                       string_agg(chr(64 + extract(day from day)::integer), '' order by day) filter (where effect = 'SALE')
                from orders.sale
                group by 1, 2
                """);
    }
}
