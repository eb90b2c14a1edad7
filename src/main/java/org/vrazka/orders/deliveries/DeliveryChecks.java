package org.vrazka.orders.deliveries;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.ReasonTree;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** What a delivery must obey. */
@Component
class DeliveryChecks {
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NOTE = 10_000;

    private final Reasons reasons;
    private final Clock clock;

    DeliveryChecks(Reasons reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * The delivery that somebody means.
     *
     * @throws org.vrazka.shared.Invalid with all that is wrong
     */
    Delivery read(DeliveryContent content, Deliveries.State order) {
        var errors = new Errors("orders.error");
        var today = Format.today(clock);
        var day = Objects.requireNonNullElse(content.day(), today);
        var ordered = order.card().order().date();
        errors.addUnless(
                !day.isBefore(ordered) && !day.isAfter(today.plusDays(1)), "day", "deliveryDay");
        var number = Clean.line(content.number());
        errors.addUnless(
                number == null || number.length() <= LONGEST_NUMBER,
                "number",
                "long",
                LONGEST_NUMBER);
        var note = Clean.text(content.note());
        errors.addUnless(
                note == null || note.length() <= LONGEST_NOTE, "note", "long", LONGEST_NOTE);
        var tree = reasons.tree();
        var reason = reason(content.reason(), "reason", tree, errors);
        var parts = parts(content, order.goods(), tree, errors);
        errors.throwIfAny();
        return new Delivery(
                Ids.next(), day, number, reason, cause(content.cause(), reason, tree), note, parts);
    }

    private static List<Delivery.Part> parts(
            DeliveryContent content, List<Goods> goods, ReasonTree tree, Errors errors) {
        var parts = new ArrayList<Delivery.Part>();
        var told = new HashSet<Goods>();
        var typed =
                Objects.requireNonNullElse(content.parts(), List.<DeliveryContent.PartContent>of());
        for (int i = 0; i < typed.size(); i++) {
            var part = typed.get(i);
            var at = "lines[" + i + "].";
            var some = goods.stream().filter(g -> g.is(part.product(), part.name())).findFirst();
            errors.addUnless(some.isPresent(), at + "product", "notOrdered");
            errors.addUnless(some.isEmpty() || told.add(some.get()), at + "product", "twice");
            if (some.isPresent() && !isNothing(part)) {
                parts.add(part(part, some.get(), at, tree, errors));
            }
        }
        errors.addUnless(!parts.isEmpty(), "delivery", "nothingDelivered");
        return parts;
    }

    private static boolean isNothing(DeliveryContent.PartContent part) {
        return or0(part.quantity()).signum() == 0 && or0(part.rejected()).signum() == 0;
    }

    private static Delivery.Part part(
            DeliveryContent.PartContent part,
            Goods goods,
            String at,
            ReasonTree tree,
            Errors errors) {
        var quantity = or0(part.quantity());
        var rejected = or0(part.rejected());
        errors.addUnless(
                quantity.signum() >= 0 && quantity.compareTo(goods.open()) <= 0,
                at + "quantity",
                "moreThanOpen",
                Format.exact(goods.open()));
        errors.addUnless(
                rejected.signum() >= 0 && rejected.add(quantity).compareTo(goods.open()) <= 0,
                at + "rejected",
                "moreThanOpen",
                Format.exact(goods.open()));
        var reason =
                rejected.signum() == 0
                        ? null
                        : reason(part.rejectReason(), at + "rejectReason", tree, errors);
        errors.addUnless(rejected.signum() == 0 || reason != null, at + "rejectReason", "noReason");
        return new Delivery.Part(
                goods.product(),
                goods.name(),
                quantity,
                rejected,
                reason,
                rejected.signum() == 0 ? null : cause(part.rejectCause(), reason, tree));
    }

    private static @Nullable String reason(
            @Nullable String typed, String field, ReasonTree tree, Errors errors) {
        var reason = Clean.line(typed);
        errors.addUnless(
                reason == null || reason.length() <= Reasons.LONGEST,
                field,
                "long",
                Reasons.LONGEST);
        return reason == null ? null : tree.kept(reason);
    }

    private static @Nullable Cause cause(
            @Nullable Cause given, @Nullable String reason, ReasonTree tree) {
        return Cause.of(tree.cause(given, reason)).orElse(null);
    }

    private static BigDecimal or0(@Nullable BigDecimal number) {
        return Objects.requireNonNullElse(number, BigDecimal.ZERO);
    }
}
