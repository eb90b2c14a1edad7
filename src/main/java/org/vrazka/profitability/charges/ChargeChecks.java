package org.vrazka.profitability.charges;

import static org.vrazka.parties.db.Tables.PARTY;

import static java.util.Objects.requireNonNullElse;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.Currencies;
import org.vrazka.orders.OrderNames;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.parties.PartyNames;
import org.vrazka.profitability.db.tables.records.ChargeRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Typed;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Makes a row of what was typed about a direct cost, or says all that is wrong with it. */
@Component
class ChargeChecks {
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int LONGEST_NOTE = 10_000;

    private final DSLContext db;
    private final Scope scope;
    private final PartyNames names;
    private final OrderNames orders;
    private final Currencies currencies;
    private final Clock clock;

    ChargeChecks(
            DSLContext db,
            Scope scope,
            PartyNames names,
            OrderNames orders,
            Currencies currencies,
            Clock clock) {
        this.db = db;
        this.scope = scope;
        this.names = names;
        this.orders = orders;
        this.currencies = currencies;
        this.clock = clock;
    }

    /**
     * Writes the form into a row; the names of its country and oblast are left to the writer.
     *
     * @param before null: a new one
     */
    void apply(ChargeForm form, ChargeRecord row, @Nullable Charge before) {
        var errors = new Errors("direct-costs.error");
        row.setDay(day(form, errors));
        var kind = ChargeKind.of(Clean.line(form.kind()));
        errors.addUnless(kind.isPresent(), "kind", "kind");
        kind.ifPresent(one -> row.setKind(one.name()));
        whose(form, row, before, errors);
        row.setAmount(amount(form, errors));
        var currency = Clean.line(form.currency());
        row.setCurrency(currency == null ? currencies.base() : currency.toUpperCase(Locale.ROOT));
        row.setRate(currencies.rateOfDay(row.getCurrency(), row.getDay(), errors));
        row.setNote(errors.upTo(LONGEST_NOTE, "note", Clean.text(form.note())));
        errors.throwIfAny();
    }

    private LocalDate day(ChargeForm form, Errors errors) {
        var today = Format.today(clock);
        var day = errors.day("day", form.day(), FIRST_DAY, today.plusYears(1));
        return requireNonNullElse(day, today);
    }

    private static BigDecimal amount(ChargeForm form, Errors errors) {
        var typed = Clean.line(form.amount());
        var amount = Typed.decimal(requireNonNullElse(typed, ""));
        errors.addUnless(amount.isPresent(), "amount", typed == null ? "needed" : "number");
        errors.addUnless(amount.isEmpty() || amount.get().signum() != 0, "amount", "zero");
        return amount.orElse(BigDecimal.ONE);
    }

    /** The customer and the order; where both are is frozen when either becomes another. */
    private void whose(ChargeForm form, ChargeRecord row, @Nullable Charge before, Errors errors) {
        var typed = Clean.line(form.party());
        var number = Clean.line(form.order());
        var party = typed == null ? null : party(typed, form.partyId(), before);
        errors.addUnless(typed == null || party != null, "party", "party");
        errors.addUnless(typed != null || number != null, "party", "needed");
        if (number == null && party != null && isAnother(party, row, before)) {
            be(row, party);
        } else if (number != null && (typed == null) == (party == null)) {
            order(number, party, row, before, errors);
        }
        errors.addUnless(
                row.getPartyId() == null || mayBeOf(row.getManagerId(), before),
                "party",
                "notYours");
    }

    /** An order that one does not see stays with the customer. */
    private static boolean isAnother(UUID party, ChargeRecord row, @Nullable Charge before) {
        return before == null || before.order() != null || !party.equals(row.getPartyId());
    }

    private void order(
            String number,
            @Nullable UUID party,
            ChargeRecord row,
            @Nullable Charge before,
            Errors errors) {
        if (before != null && isKept(number, party, before)) {
            return;
        }
        var order = orders.find(number, party).orElse(null);
        if (order == null) {
            boolean others = party != null && orders.find(number, null).isPresent();
            errors.add("order", others ? "otherParty" : "order");
        } else if (order.getPartyId() == null) {
            errors.add("order", "nobodys");
        } else {
            be(row, order);
        }
    }

    private boolean mayBeOf(@Nullable UUID manager, @Nullable Charge before) {
        return before != null && Objects.equals(manager, before.managerId())
                || scope.reaches(
                        Kind.DIRECT_COSTS, before == null ? Action.CREATE : Action.CHANGE, manager);
    }

    /** What one does not touch stays, though one could not choose it oneself. */
    private static boolean isKept(String number, @Nullable UUID party, Charge before) {
        var order = before.order();
        return order != null
                && (number.equals(order.name()) || number.equals(order.id().toString()))
                && (party == null || party.equals(before.party().id()));
    }

    private @Nullable UUID party(String typed, @Nullable String id, @Nullable Charge before) {
        var kept = before == null ? null : before.party();
        if (kept != null && (kept.name().equals(typed) || kept.id().toString().equals(typed))) {
            return kept.id();
        }
        return Ids.read(requireNonNullElse(id, ""))
                .filter(known -> typed.equals(names.of(List.of(known)).get(known)))
                .orElseGet(() -> names.find(typed).map(PartyNames.Known::id).orElse(null));
    }

    private static void be(ChargeRecord row, SalesOrderRecord order) {
        row.setOrderId(order.getId());
        row.setPartyId(order.getPartyId());
        row.setPartyKey(order.getPartyKey());
        row.setManagerId(order.getManagerId());
        row.setRegionId(order.getRegionId());
        row.setRegion(order.getRegion());
        row.setCountry(order.getCountry());
        row.setMarketId(order.getMarketId());
    }

    private void be(ChargeRecord row, UUID id) {
        var party = db.fetchSingle(PARTY, PARTY.ID.eq(id));
        row.setOrderId(null);
        row.setPartyId(id);
        row.setPartyKey(party.getKey());
        row.setManagerId(party.getManagerId());
        row.setRegionId(party.getRegionId());
        row.setRegion(party.getRegionText());
        row.setCountry(null);
        row.setMarketId(party.getMarketId());
    }
}
