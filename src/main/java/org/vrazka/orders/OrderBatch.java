package org.vrazka.orders;

import static org.jooq.impl.DSL.any;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.orders.db.tables.records.OrderLineRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Many documents of known parties in the base currency, made at once; only for who has all. */
@Service
@Transactional
public class OrderBatch {
    private static final int PIECE = 1_000;

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final Currencies currencies;
    private final Reasons reasons;
    private final OrderVat vat;
    private final OrderLines lines;
    private final SaleFacts facts;

    OrderBatch(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            Currencies currencies,
            Reasons reasons,
            OrderVat vat,
            OrderLines lines,
            SaleFacts facts) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.currencies = currencies;
        this.reasons = reasons;
        this.vat = vat;
        this.lines = lines;
        this.facts = facts;
    }

    public void create(List<OrderContent> contents) {
        if (scope.reach(Kind.ORDERS, Action.CREATE) != Reach.ALL) {
            throw new Forbidden(Kind.ORDERS, Action.CREATE);
        }
        var parties = parties(contents);
        var products = lines.products(contents.stream().flatMap(c -> c.lines().stream()).toList());
        var base = currencies.base();
        var tree = reasons.tree();
        var table = vat.table();
        for (int from = 0; from < contents.size(); from += PIECE) {
            var piece = contents.subList(from, Math.min(contents.size(), from + PIECE));
            var errors = new Errors("orders.error");
            var documents = new ArrayList<SalesOrderRecord>();
            var rows = new ArrayList<List<OrderLineRecord>>();
            for (var content : piece) {
                var document = document(content, parties, base, tree, errors);
                documents.add(document);
                rows.add(
                        lines.read(
                                content,
                                document,
                                products,
                                DayPrices.Known.NOTHING,
                                tree,
                                table,
                                errors));
            }
            errors.throwIfAny();
            write(documents, rows);
            if (Integer.bitCount(from / PIECE + 1) == 1) {
                analyze();
            }
        }
    }

    /** Tells the planner of rows that only this transaction sees, each time they have doubled. */
    private void analyze() {
        db.execute(
                "analyze orders.sales_order, orders.order_line, orders.sale, orders.party_month,"
                        + " orders.party_sales");
    }

    private Map<UUID, PartyRecord> parties(List<OrderContent> contents) {
        var ids =
                contents.stream()
                        .map(OrderContent::party)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toArray(UUID[]::new);
        return db.fetch(PARTY, PARTY.ID.eq(any(ids))).intoMap(PARTY.ID);
    }

    private SalesOrderRecord document(
            OrderContent content,
            Map<UUID, PartyRecord> parties,
            String base,
            ReasonTree tree,
            Errors errors) {
        var row = new SalesOrderRecord();
        row.setId(Ids.next());
        row.setDocument(content.document().name());
        row.setOrderedOn(content.date());
        row.setPromisedOn(content.promised());
        row.setShippedOn(content.shipped());
        row.setState(content.state().name());
        if (content.state() == OrderState.CANCELLED) {
            Cancelling.write(row, content.cancelReason(), content.cancelCause(), tree);
        }
        row.setCurrency(base);
        row.setRate(BigDecimal.ONE);
        row.setDiscount(content.pricing().discount());
        row.setVatIncluded(content.pricing().withVat());
        row.setVatBasis(content.pricing().vatBasis());
        row.setExact(content.pricing().exact());
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        var id = content.party();
        var party = id == null ? null : parties.get(id);
        if (party == null) {
            errors.add("party", "party");
            return row;
        }
        row.setPartyId(id);
        row.setPartyKey(party.getKey());
        row.setManagerId(party.getManagerId());
        row.setRegionId(party.getRegionId());
        row.setRegion(party.getRegionText());
        row.setMarketId(party.getMarketId());
        return row;
    }

    private void write(List<SalesOrderRecord> documents, List<List<OrderLineRecord>> rows) {
        db.batchInsert(documents).execute();
        var ids = documents.stream().map(SalesOrderRecord::getId).toArray(UUID[]::new);
        var keys =
                db.select(SALES_ORDER.ID, SALES_ORDER.KEY)
                        .from(SALES_ORDER)
                        .where(SALES_ORDER.ID.eq(any(ids)))
                        .fetchMap(SALES_ORDER.ID, SALES_ORDER.KEY);
        var all = new ArrayList<OrderLineRecord>();
        for (int i = 0; i < documents.size(); i++) {
            var key = keys.get(documents.get(i).getId());
            rows.get(i).forEach(line -> line.setOrderKey(key));
            all.addAll(rows.get(i));
        }
        db.batchInsert(all).execute();
        facts.rebuild(keys.values());
    }
}
