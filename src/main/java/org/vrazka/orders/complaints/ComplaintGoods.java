package org.vrazka.orders.complaints;

import static org.vrazka.parties.db.Tables.PARTY;

import static java.util.Objects.requireNonNullElse;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.OrderChoices;
import org.vrazka.orders.OrderLine;
import org.vrazka.orders.OrderNames;
import org.vrazka.orders.Orders;
import org.vrazka.orders.db.tables.records.ComplaintRecord;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.parties.PartyNames;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Whose goods a complaint is about, and which: of an order those that it has. */
@Component
class ComplaintGoods {
    private static final int LONGEST = 300;

    private final DSLContext db;
    private final Scope scope;
    private final PartyNames names;
    private final OrderNames orders;
    private final Orders lines;
    private final OrderChoices products;

    ComplaintGoods(
            DSLContext db,
            Scope scope,
            PartyNames names,
            OrderNames orders,
            Orders lines,
            OrderChoices products) {
        this.db = db;
        this.scope = scope;
        this.names = names;
        this.orders = orders;
        this.lines = lines;
        this.products = products;
    }

    void apply(ComplaintForm form, ComplaintRecord row, @Nullable Complaint before, Errors errors) {
        var party = party(form, before, errors);
        var number = Clean.line(form.order());
        var order = number == null ? null : order(number, party, before, errors);
        errors.addUnless(
                party != null || number != null || form.party() != null, "party", "needed");
        if (order != null) {
            be(row, order, errors);
        } else if (party != null && number == null && !keepsHidden(row, before, party)) {
            row.setOrderId(null);
            be(row, party);
        }
        errors.addUnless(
                row.getPartyId() == null || mayBeOf(row.getManagerId(), before),
                "party",
                "notYours");
        goods(Clean.line(form.goods()), row, order, before, errors);
    }

    /** An order that one does not see stays with the customer. */
    private static boolean keepsHidden(
            ComplaintRecord row, @Nullable Complaint before, UUID party) {
        return before != null && before.order() == null && party.equals(row.getPartyId());
    }

    private @Nullable UUID party(ComplaintForm form, @Nullable Complaint before, Errors errors) {
        var typed = Clean.line(form.party());
        if (typed == null) {
            return null;
        }
        var kept = before == null ? null : before.party();
        if (kept != null && (kept.name().equals(typed) || kept.id().toString().equals(typed))) {
            return kept.id();
        }
        var party =
                Ids.read(requireNonNullElse(form.partyId(), ""))
                        .filter(known -> typed.equals(names.of(List.of(known)).get(known)))
                        .orElseGet(() -> names.find(typed).map(PartyNames.Known::id).orElse(null));
        errors.addUnless(party != null, "party", "party");
        return party;
    }

    private @Nullable SalesOrderRecord order(
            String number, @Nullable UUID party, @Nullable Complaint before, Errors errors) {
        var kept = before == null ? null : before.order();
        var named = kept != null && number.equals(kept.name()) ? kept.id().toString() : number;
        var order = orders.find(named, party).orElse(null);
        if (order == null) {
            boolean others = party != null && orders.find(number, null).isPresent();
            errors.add("order", others ? "otherParty" : "order");
        }
        return order;
    }

    private boolean mayBeOf(@Nullable UUID manager, @Nullable Complaint before) {
        return before != null && Objects.equals(manager, before.managerId())
                || scope.reaches(
                        Kind.COMPLAINTS, before == null ? Action.CREATE : Action.CHANGE, manager);
    }

    private static void be(ComplaintRecord row, SalesOrderRecord order, Errors errors) {
        if (order.getPartyId() == null) {
            errors.add("order", "nobodys");
            return;
        }
        if (!order.getId().equals(row.getOrderId())) {
            row.setManagerId(order.getManagerId());
        }
        row.setOrderId(order.getId());
        row.setPartyId(order.getPartyId());
        row.setPartyKey(order.getPartyKey());
    }

    private void be(ComplaintRecord row, UUID id) {
        if (id.equals(row.getPartyId())) {
            return;
        }
        var party = db.fetchSingle(PARTY, PARTY.ID.eq(id));
        row.setPartyId(id);
        row.setPartyKey(party.getKey());
        row.setManagerId(party.getManagerId());
    }

    private void goods(
            @Nullable String typed,
            ComplaintRecord row,
            @Nullable SalesOrderRecord order,
            @Nullable Complaint before,
            Errors errors) {
        if (order != null) {
            ofOrder(typed, row, lines.card(order.getId()).lines(), errors);
        } else if (typed == null) {
            errors.add("goods", "needed");
        } else if (before == null || !isKept(typed, before)) {
            var id = Ids.read(typed);
            var product = id.isPresent() ? products.product(id.get()) : products.product(typed);
            errors.addUnless(id.isEmpty() || product != null, "goods", "product");
            errors.addUnless(typed.length() <= LONGEST, "goods", "long", LONGEST);
            row.setProductId(product == null ? null : product.id());
            row.setTitle(product == null ? typed : product.name());
        }
    }

    private static boolean isKept(String typed, Complaint before) {
        var product = before.product();
        return typed.equals(before.title())
                || product != null && typed.equals(product.id().toString());
    }

    private static void ofOrder(
            @Nullable String typed, ComplaintRecord row, List<OrderLine> lines, Errors errors) {
        var line =
                typed == null && lines.size() == 1
                        ? lines.getFirst()
                        : lines.stream().filter(one -> is(one, typed)).findFirst().orElse(null);
        if (line == null) {
            errors.add("goods", typed == null ? "needed" : "notOrdered");
            return;
        }
        row.setProductId(line.product());
        row.setTitle(line.name());
    }

    private static boolean is(OrderLine line, @Nullable String typed) {
        return line.name().equals(typed)
                || line.product() != null && line.product().toString().equals(typed)
                || line.code() != null
                        && (line.code().equals(typed)
                                || OrderChoices.title(line.code(), line.name()).equals(typed));
    }
}
