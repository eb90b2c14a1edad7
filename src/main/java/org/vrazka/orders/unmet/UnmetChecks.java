package org.vrazka.orders.unmet;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY;

import static java.util.Objects.requireNonNullElse;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.orders.OrderChoices;
import org.vrazka.orders.db.tables.records.UnmetRecord;
import org.vrazka.orders.reasons.Cause;
import org.vrazka.orders.reasons.Reasons;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Typed;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** Makes a row of what was typed about unmet demand, or says all that is wrong with it. */
@Component
class UnmetChecks {
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int LONGEST = 300;
    private static final int LONGEST_NOTE = 10_000;

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final OrderChoices choices;
    private final Reasons reasons;
    private final UnmetWorth worth;
    private final Clock clock;

    UnmetChecks(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            OrderChoices choices,
            Reasons reasons,
            UnmetWorth worth,
            Clock clock) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.choices = choices;
        this.reasons = reasons;
        this.worth = worth;
        this.clock = clock;
    }

    /**
     * Writes the form into a row.
     *
     * @param before null: a new one
     */
    void apply(UnmetForm form, UnmetRecord row, @Nullable UnmetDemand before) {
        var errors = new Errors("orders.error");
        row.setDay(day(form, errors));
        party(form, row, before, errors);
        row.setContact(line("contact", form.contact(), errors));
        var product = product(form, row, before, errors);
        row.setQuantity(quantity(form, errors));
        worth.apply(form, product, row, before, errors);
        var reason =
                requireNonNullElse(line("reason", form.reason(), errors), UnmetForm.USUAL_REASON);
        row.setReason(reasons.tree().kept(reason));
        row.setCause(reasons.tree().cause(cause(form, errors), reason));
        row.setCame(came(form, errors).name());
        manager(form, row, errors);
        row.setNote(errors.upTo(LONGEST_NOTE, "note", Clean.text(form.note())));
        errors.throwIfAny();
    }

    private LocalDate day(UnmetForm form, Errors errors) {
        var today = Format.today(clock);
        var day = errors.day("day", form.day(), FIRST_DAY, today.plusDays(1));
        return requireNonNullElse(day, today);
    }

    /** Who asked; where and what market he is in is frozen when the demand becomes his. */
    private void party(
            UnmetForm form, UnmetRecord row, @Nullable UnmetDemand before, Errors errors) {
        var typed = Clean.line(form.party());
        var id = typed == null ? null : party(typed, form.partyId(), before);
        errors.addUnless(typed == null || id != null, "party", "party");
        if (before != null && Objects.equals(id, row.getPartyId())) {
            return;
        }
        var party = id == null ? null : db.fetchSingle(PARTY, PARTY.ID.eq(id));
        row.setPartyId(id);
        row.setPartyKey(party == null ? null : party.getKey());
        row.setRegionId(party == null ? null : party.getRegionId());
        row.setRegion(party == null ? null : party.getRegionText());
        row.setCountry(null);
        row.setMarketId(party == null ? null : party.getMarketId());
        errors.addUnless(
                before == null || row.getMetBy() == null || id == null, "party", "otherParty");
    }

    private @Nullable UUID party(String typed, @Nullable String id, @Nullable UnmetDemand before) {
        var kept = before == null ? null : before.party();
        if (kept != null && (kept.name().equals(typed) || kept.id().toString().equals(typed))) {
            return kept.id();
        }
        return Ids.read(requireNonNullElse(id, ""))
                .filter(known -> typed.equals(choices.nameOfParty(known)))
                .orElseGet(() -> choices.party(typed));
    }

    private OrderChoices.@Nullable Product product(
            UnmetForm form, UnmetRecord row, @Nullable UnmetDemand before, Errors errors) {
        var typed = line("product", form.product(), errors);
        errors.addUnless(typed != null, "product", "noProduct");
        var title = requireNonNullElse(typed, "");
        var kept = before == null ? null : before.product();
        if (kept != null && (kept.title().equals(title) || kept.id().toString().equals(title))) {
            return choices.product(kept.id());
        }
        var id = Ids.read(title);
        var product = id.isPresent() ? choices.product(id.get()) : choices.product(title);
        errors.addUnless(id.isEmpty() || product != null, "product", "product");
        row.setProductId(product == null ? null : product.id());
        row.setProductKey(product == null ? null : product.key());
        row.setTitle(product == null ? title : product.name());
        return product;
    }

    private static BigDecimal quantity(UnmetForm form, Errors errors) {
        var typed = Clean.line(form.quantity());
        var quantity = Typed.decimal(requireNonNullElse(typed, "1"));
        errors.addUnless(quantity.isPresent(), "quantity", "number");
        errors.addUnless(quantity.isEmpty() || quantity.get().signum() > 0, "quantity", "positive");
        return quantity.orElse(BigDecimal.ONE);
    }

    private static @Nullable Cause cause(UnmetForm form, Errors errors) {
        var typed = Clean.line(form.cause());
        var cause = Cause.of(typed);
        errors.addUnless(typed == null || cause.isPresent(), "cause", "choice");
        return cause.orElse(null);
    }

    private static Came came(UnmetForm form, Errors errors) {
        var typed = Clean.line(form.came());
        var came = Arrays.stream(Came.values()).filter(one -> one.name().equals(typed)).findFirst();
        errors.addUnless(typed == null || came.isPresent(), "came", "choice");
        return came.orElse(Came.PHONE);
    }

    private void manager(UnmetForm form, UnmetRecord row, Errors errors) {
        var typed = Clean.line(form.manager());
        var before = row.getManagerId();
        var usual = before == null ? currentUser.get().id() : before;
        var manager = typed == null ? usual : Ids.read(typed).orElse(null);
        if (manager == null
                || (!manager.equals(usual)
                        && !db.fetchExists(USER_ACCOUNT, USER_ACCOUNT.ID.eq(manager)))) {
            errors.add("manager", "manager");
            return;
        }
        errors.addUnless(
                manager.equals(usual) || scope.reaches(Kind.UNMET, Action.CHANGE, manager),
                "manager",
                "notYours");
        row.setManagerId(manager);
    }

    private static @Nullable String line(String field, @Nullable String typed, Errors errors) {
        return errors.upTo(LONGEST, field, Clean.line(typed));
    }
}
