package org.vrazka.orders.refusals;

import static org.vrazka.orders.db.Tables.ORDER_LINE;
import static org.vrazka.orders.db.Tables.REASON_WORD;
import static org.vrazka.orders.db.Tables.REFUSAL_REASON;
import static org.vrazka.orders.db.Tables.SALES_ORDER;
import static org.vrazka.orders.db.Tables.UNMET;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import static java.util.Objects.requireNonNullElse;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Loss;
import org.vrazka.orders.Period;
import org.vrazka.orders.db.tables.records.SalesOrderRecord;
import org.vrazka.orders.db.tables.records.UnmetRecord;
import org.vrazka.parties.db.tables.records.PartyListRecord;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the documents themselves say was asked for and came to nothing, worked out in Java. */
final class LostByHand {
    private static final Set<String> COUNTED =
            Set.of("CONFIRMED", "SHIPPING", "COMPLETED", "CANCELLED");

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, @Nullable String> above = new HashMap<>();
    private final Map<Integer, PartyListRecord> customers;
    private final List<One> lost = new ArrayList<>();
    private final List<One> asked = new ArrayList<>();

    /** One line or one unmet demand, with all that it is told apart by. */
    private record One(
            LocalDate day,
            @Nullable UUID manager,
            @Nullable Long order,
            Loss loss,
            Map<Dimension, @Nullable Object> keys,
            @Nullable BigDecimal amount,
            BigDecimal quantity) {}

    LostByHand(DSLContext db) {
        db.fetch(REFUSAL_REASON).forEach(reason -> above.put(reason.getCode(), reason.getParent()));
        var codes = db.fetch(REFUSAL_REASON).intoMap(REFUSAL_REASON.ID, REFUSAL_REASON.CODE);
        db.fetch(REASON_WORD)
                .forEach(word -> meanings.put(word.getWord(), codes.get(word.getReasonId())));
        customers = db.fetch(PARTY_LIST).intoMap(PARTY_LIST.KEY);
        for (var order : db.fetch(SALES_ORDER, SALES_ORDER.DELETED_AT.isNull())) {
            if (order.getDocument().equals("ORDER") && COUNTED.contains(order.getState())) {
                add(db, order);
            }
        }
        for (var unmet : db.fetch(UNMET, UNMET.DELETED_AT.isNull())) {
            add(db, unmet);
        }
    }

    private void add(DSLContext db, SalesOrderRecord order) {
        boolean gone = order.getState().equals("CANCELLED");
        for (var line : db.fetch(ORDER_LINE, ORDER_LINE.ORDER_KEY.eq(order.getKey()))) {
            var reason = gone ? order.getCancelReason() : null;
            var cause = gone ? order.getCancelCause() : null;
            var keys =
                    keys(
                            order.getOrderedOn(),
                            line.getProductKey(),
                            order.getPartyKey(),
                            order.getManagerId(),
                            reason == null ? line.getRefuseReason() : reason,
                            cause == null ? line.getRefuseCause() : cause);
            keys.put(Dimension.COUNTRY, order.getCountry());
            keys.put(Dimension.REGION, order.getRegion());
            keys.put(Dimension.MARKET, order.getMarketId());
            var price = line.getPrice().multiply(order.getRate());
            var quantity = line.getQuantity();
            var refused = gone ? quantity : line.getRefused();
            var loss = gone ? Loss.CANCELLED : Loss.REFUSED;
            keys.put(Dimension.LOSS, loss.name());
            asked.add(one(order, loss, keys, price, quantity));
            if (refused.signum() > 0) {
                lost.add(one(order, loss, keys, price, refused));
            }
        }
    }

    private static One one(
            SalesOrderRecord order,
            Loss loss,
            Map<Dimension, @Nullable Object> keys,
            BigDecimal price,
            BigDecimal quantity) {
        var amount = price.multiply(quantity);
        var day = order.getOrderedOn();
        return new One(day, order.getManagerId(), order.getKey(), loss, keys, amount, quantity);
    }

    private void add(DSLContext db, UnmetRecord unmet) {
        var order =
                unmet.getMetBy() == null
                        ? null
                        : db.fetchSingle(SALES_ORDER, SALES_ORDER.ID.eq(unmet.getMetBy()));
        if (order != null && order.getDeletedAt() == null && !order.getState().equals("DRAFT")) {
            return;
        }
        var keys =
                keys(
                        unmet.getDay(),
                        unmet.getProductKey(),
                        unmet.getPartyKey(),
                        unmet.getManagerId(),
                        unmet.getReason(),
                        unmet.getCause());
        keys.put(Dimension.COUNTRY, unmet.getCountry());
        keys.put(Dimension.REGION, unmet.getRegion());
        keys.put(Dimension.MARKET, unmet.getMarketId());
        keys.put(Dimension.LOSS, Loss.UNMET.name());
        var amount = unmet.getAmount() == null ? null : unmet.getAmount().multiply(unmet.getRate());
        var one =
                new One(
                        unmet.getDay(),
                        unmet.getManagerId(),
                        null,
                        Loss.UNMET,
                        keys,
                        amount,
                        unmet.getQuantity());
        lost.add(one);
        asked.add(one);
    }

    private Map<Dimension, @Nullable Object> keys(
            LocalDate day,
            @Nullable Integer product,
            @Nullable Integer party,
            @Nullable UUID manager,
            @Nullable String said,
            @Nullable String cause) {
        var keys = new EnumMap<Dimension, @Nullable Object>(Dimension.class);
        var month = day.withDayOfMonth(1);
        var customer = customers.get(party);
        var reason = said == null ? null : meanings.getOrDefault(lower(said), said);
        keys.put(Dimension.MONTH, month);
        keys.put(Dimension.QUARTER, month.minusMonths((month.getMonthValue() - 1) % 3));
        keys.put(Dimension.YEAR, month.withMonth(1));
        keys.put(Dimension.PRODUCT, product);
        keys.put(Dimension.PARTY, party);
        keys.put(Dimension.MANAGER, manager);
        keys.put(Dimension.REASON, reason);
        keys.put(Dimension.GROUP, top(reason));
        keys.put(Dimension.CAUSE, cause);
        keys.put(Dimension.CLASS, customer == null ? null : customer.getAbc());
        keys.put(Dimension.STATUS, customer == null ? null : customer.getStatus());
        return keys;
    }

    private static String lower(String said) {
        return said.toLowerCase(Locale.ROOT);
    }

    private @Nullable String top(@Nullable String code) {
        var parent = code == null ? null : above.get(code);
        return parent == null ? code : top(parent);
    }

    /**
     * All measures by what a question is told apart by, of one period; the key of no group is the
     * whole.
     *
     * @param but days of this period do not count; null: all do
     * @param manager whose alone; null: of all
     */
    Map<List<@Nullable Object>, Map<RefusalMeasure, String>> measures(
            RefusalQuestion question, Period of, @Nullable Period but, @Nullable UUID manager) {
        var whole = new HashMap<List<@Nullable Object>, List<One>>();
        var demand = new HashMap<List<@Nullable Object>, BigDecimal>();
        var ofDocuments = question.by().stream().filter(by -> !by.isOfLines()).toList();
        for (var one : asked) {
            if (counts(one, of, but, manager) && one.amount != null) {
                demand.merge(keys(one, ofDocuments), one.amount, BigDecimal::add);
                if (!ofDocuments.isEmpty()) {
                    demand.merge(List.of(), one.amount, BigDecimal::add);
                }
            }
        }
        for (var one : lost) {
            if (counts(one, of, but, manager) && question.losses().contains(one.loss)) {
                add(whole, keys(one, question.by()), one);
                if (!question.by().isEmpty()) {
                    add(whole, List.of(), one);
                }
            }
        }
        var measures = new HashMap<List<@Nullable Object>, Map<RefusalMeasure, String>>();
        whole.forEach((keys, ones) -> {
            var less = new ArrayList<@Nullable Object>();
            for (int i = 0; i < keys.size(); i++) {
                if (!question.by().get(i).isOfLines()) {
                    less.add(keys.get(i));
                }
            }
            measures.put(keys, measures(ones, demand.get(less)));
        });
        return measures;
    }

    private static void add(
            Map<List<@Nullable Object>, List<One>> whole, List<@Nullable Object> keys, One one) {
        whole.computeIfAbsent(keys, none -> new ArrayList<>()).add(one);
    }

    private static List<@Nullable Object> keys(One one, List<Dimension> by) {
        var keys = new ArrayList<@Nullable Object>();
        by.forEach(dimension -> keys.add(one.keys.get(dimension)));
        return keys;
    }

    private static boolean counts(
            One one, Period of, @Nullable Period but, @Nullable UUID manager) {
        return isIn(of, one.day)
                && (but == null || !isIn(but, one.day))
                && (manager == null || manager.equals(one.manager));
    }

    private static boolean isIn(Period period, LocalDate day) {
        return (period.from() == null || !day.isBefore(period.from()))
                && (period.to() == null || !day.isAfter(period.to()));
    }

    private static Map<RefusalMeasure, String> measures(
            List<One> ones, @Nullable BigDecimal demand) {
        var known = ones.stream().map(One::amount).filter(amount -> amount != null).toList();
        var amount =
                known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var orders = new HashSet<Long>();
        ones.stream().filter(one -> one.order != null).forEach(one -> orders.add(one.order));
        var said = new EnumMap<RefusalMeasure, String>(RefusalMeasure.class);
        for (var measure : EnumSet.allOf(RefusalMeasure.class)) {
            said.put(
                    measure,
                    plain(
                            switch (measure) {
                                case REFUSED -> amount;
                                case SHARE ->
                                        amount == null || demand == null || demand.signum() == 0
                                                ? null
                                                : amount.divide(demand, MathContext.DECIMAL32);
                                case LINES -> BigDecimal.valueOf(ones.size());
                                case QUANTITY ->
                                        ones.stream()
                                                .map(One::quantity)
                                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                                case ORDERS -> BigDecimal.valueOf(orders.size());
                                case UNMET ->
                                        BigDecimal.valueOf(
                                                ones.stream()
                                                        .filter(one -> one.loss == Loss.UNMET)
                                                        .count());
                                case UNPRICED -> BigDecimal.valueOf(ones.size() - known.size());
                            }));
        }
        return said;
    }

    static String plain(@Nullable BigDecimal number) {
        return requireNonNullElse(
                number == null
                        ? null
                        : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(),
                "–");
    }
}
