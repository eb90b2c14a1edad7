package org.vrazka.parties;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.identity.Users;
import org.vrazka.records.tags.Tags;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prepares the pages of forms: what was typed, what can be chosen. */
@Component
class PartyEdits {
    private final Regions regions;
    private final Markets markets;
    private final Tags tags;
    private final Activities activities;
    private final Users users;
    private final Scope scope;
    private final CurrentUser currentUser;

    PartyEdits(
            Regions regions,
            Markets markets,
            Tags tags,
            Activities activities,
            Users users,
            Scope scope,
            CurrentUser currentUser) {
        this.regions = regions;
        this.tags = tags;
        this.activities = activities;
        this.markets = markets;
        this.users = users;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    PartyEdit blank() {
        return typed(PartyForm.blank(currentUser.get().id().toString()), Map.of());
    }

    /** A new one, not taken as it is. */
    PartyEdit typed(PartyForm form, Map<String, String> errors) {
        return edit(null, 0, form, errors, Map.of());
    }

    PartyEdit of(Party party) {
        return edit(
                party.id(),
                party.version(),
                PartyForm.of(party, regions, tags, activities),
                Map.of(),
                Map.of());
    }

    /** A change, not taken as it is. */
    PartyEdit typed(UUID id, int version, PartyForm form, Map<String, String> errors) {
        return edit(id, version, form, errors, Map.of());
    }

    /** A change that came after another one: both can be seen, the next saving overwrites. */
    PartyEdit late(Party now, PartyForm mine) {
        var theirs = new LinkedHashMap<String, String>();
        var their = shown(PartyForm.of(now, regions, tags, activities));
        var typed = shown(mine);
        their.forEach((field, value) -> {
            if (!value.equals(typed.get(field))) {
                theirs.put(field, t("parties.theirs", value.isEmpty() ? "–" : value));
            }
        });
        return edit(now.id(), now.version(), mine, Map.of(), theirs);
    }

    private PartyEdit edit(
            @Nullable UUID id,
            int version,
            PartyForm form,
            Map<String, String> errors,
            Map<String, String> theirs) {
        return new PartyEdit(
                id,
                version,
                form,
                errors,
                theirs,
                marketChoice(form),
                managerChoice(form),
                colleagues(form));
    }

    /** Whoever is named already stays a choice, also after he has left. */
    private Map<String, String> colleagues(PartyForm form) {
        var choice = new LinkedHashMap<>(Map.of("", "–"));
        users.active().forEach(one -> choice.put(one.id().toString(), one.name()));
        var others =
                PartyForm.rows(form.sites()).stream()
                        .map(Site::manager)
                        .filter(id -> id != null && !choice.containsKey(id.toString()))
                        .toList();
        users.names(others).forEach((id, name) -> choice.put(id.toString(), name));
        return choice;
    }

    private Map<String, String> marketChoice(PartyForm form) {
        var choice = new LinkedHashMap<>(Map.of("", "–"));
        markets.all().stream()
                .filter(m -> m.active() || String.valueOf(m.id()).equals(form.market()))
                .forEach(m -> choice.put(String.valueOf(m.id()), m.name()));
        return choice;
    }

    private Map<String, String> managerChoice(PartyForm form) {
        var choice = new LinkedHashMap<String, String>();
        if (scope.reach(Kind.PARTIES, Action.CHANGE) == Reach.ALL) {
            choice.put("", "–");
        }
        users.active(scope.of(Kind.PARTIES, Action.CHANGE, USER_ACCOUNT.ID))
                .forEach(user -> choice.put(user.id().toString(), user.name()));
        return choice;
    }

    private Map<String, String> shown(PartyForm form) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", t("parties.kind." + form.kind()));
        fields.put("name", text(form.name()));
        fields.put("legalName", text(form.legalName()));
        fields.put(
                "roles",
                Objects.requireNonNullElse(form.roles(), List.<String>of()).stream()
                        .sorted()
                        .map(role -> t("parties.role." + role))
                        .collect(Collectors.joining(", ")));
        fields.put("eik", text(form.eik()));
        fields.put("vatNumber", text(form.vatNumber()));
        fields.put("region", text(form.region()));
        fields.put("market", marketChoice(form).getOrDefault(text(form.market()), ""));
        fields.put("phones", ReachedBy.words(form.phones()));
        fields.put("emails", ReachedBy.words(form.emails()));
        fields.put("website", text(form.website()));
        fields.put("address", text(form.address()));
        shownMore(form, fields);
        fields.put("manager", managerChoice(form).getOrDefault(text(form.manager()), ""));
        fields.put("tags", text(form.tags()));
        fields.put(
                "activities", words(form.activities(), ActivityRow::isBlank, ActivityRow::words));
        fields.put("description", text(form.description()));
        return fields;
    }

    private void shownMore(PartyForm form, Map<String, String> fields) {
        var terms = form.termsOrNone();
        fields.put("terms.billingAddress", text(terms.billingAddress()));
        fields.put("terms.language", text(terms.language()));
        fields.put("terms.timeZone", text(terms.timeZone()));
        fields.put("terms.employees", text(terms.employees()));
        fields.put("terms.turnover", text(terms.turnover()));
        fields.put("terms.turnoverCurrency", text(terms.turnoverCurrency()));
        fields.put("terms.paymentDays", text(terms.paymentDays()));
        fields.put("terms.creditLimit", text(terms.creditLimit()));
        fields.put("terms.creditCurrency", text(terms.creditCurrency()));
        fields.put("terms.currency", text(terms.currency()));
        fields.put("terms.priceList", text(terms.priceList()));
        fields.put("terms.discount", text(terms.discount()));
        fields.put("terms.delivery", text(terms.delivery()));
        fields.put("terms.customerSince", text(terms.customerSince()));
        fields.put("terms.ordersBefore", text(terms.ordersBefore()));
        fields.put("hold", form.holdOrNone().words());
        fields.put("accounts", words(form.accounts(), Account::isBlank, Account::words));
        fields.put("sites", words(form.sites(), Site::isBlank, site -> site.words(users::nameOf)));
        fields.put("needs", words(form.needs(), Need::isBlank, Need::words));
        fields.put("dates", words(form.dates(), KeyDate::isBlank, KeyDate::words));
    }

    private static <R> String words(
            @Nullable List<R> rows, Predicate<R> blank, Function<R, String> words) {
        return PartyForm.rows(rows).stream()
                .filter(row -> !blank.test(row))
                .map(words)
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
