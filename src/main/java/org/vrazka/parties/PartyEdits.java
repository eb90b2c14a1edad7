package org.vrazka.parties;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.identity.Users;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.records.custom.CustomInput;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.records.custom.LateForm;
import org.vrazka.records.custom.LateForm.News;
import org.vrazka.records.tags.Tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
    private final CustomValues customValues;
    private final PriceListNames priceLists;
    private final PartyWords words;

    PartyEdits(
            Regions regions,
            Markets markets,
            Tags tags,
            Activities activities,
            Users users,
            Scope scope,
            CurrentUser currentUser,
            CustomValues customValues,
            PriceListNames priceLists,
            PartyWords words) {
        this.customValues = customValues;
        this.priceLists = priceLists;
        this.words = words;
        this.regions = regions;
        this.tags = tags;
        this.activities = activities;
        this.markets = markets;
        this.users = users;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    PartyEdit blank() {
        var form = PartyForm.blank(currentUser.get().id().toString());
        return typed(form, CustomForm.SILENT, Map.of());
    }

    /** A new one, not taken as it is. */
    PartyEdit typed(PartyForm form, CustomForm own, Map<String, String> errors) {
        return edit(null, 0, form, inputs(null, own, errors), errors, "", List.of());
    }

    PartyEdit of(Party party) {
        var form = form(party);
        var own = inputs(party.id(), CustomForm.SILENT, Map.of());
        var opened = LateForm.opened(form, own);
        return edit(party.id(), party.version(), form, own, Map.of(), opened, List.of());
    }

    /**
     * A change, not taken as it is.
     *
     * @param opened what the form held when it was opened
     */
    PartyEdit typed(
            UUID id,
            int version,
            PartyForm form,
            CustomForm own,
            String opened,
            Map<String, String> errors) {
        return edit(id, version, form, inputs(id, own, errors), errors, opened, List.of());
    }

    /** A change that came after another one: what only the other one changed is in the form. */
    PartyEdit late(Party party, PartyForm mine, CustomForm own, String opened) {
        var id = party.id();
        var now = form(party);
        var ownNow = inputs(id, CustomForm.SILENT, Map.of());
        var late = LateForm.of(words.telling(), opened, mine, own, now, ownNow);
        return edit(
                id,
                party.version(),
                late.form(),
                late.told(inputs(id, late.own(), Map.of())),
                Map.of(),
                LateForm.opened(now, ownNow),
                late.news());
    }

    private PartyForm form(Party party) {
        return PartyForm.of(party, regions, tags, activities);
    }

    private List<CustomInput> inputs(
            @Nullable UUID id, CustomForm own, Map<String, String> errors) {
        return customValues.inputs("parties", id, own, errors);
    }

    private PartyEdit edit(
            @Nullable UUID id,
            int version,
            PartyForm form,
            List<CustomInput> own,
            Map<String, String> errors,
            String opened,
            List<News> news) {
        return new PartyEdit(
                id,
                version,
                form,
                own,
                errors,
                opened,
                news,
                marketChoice(form),
                managerChoice(),
                colleagues(form),
                priceListChoice(form),
                scope.allows(Kind.CONTACTS, Action.SEE));
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

    /** What is named already stays a choice, whether there is such a list or not. */
    private Map<String, String> priceListChoice(PartyForm form) {
        var names = new ArrayList<>(priceLists.inUse().get());
        names.add(Objects.requireNonNullElse(form.termsOrNone().priceList(), ""));
        PartyForm.rows(form.sites()).stream()
                .map(site -> Objects.requireNonNullElse(site.priceList(), ""))
                .forEach(names::add);
        var choice = new LinkedHashMap<>(Map.of("", "–"));
        names.forEach(name -> choice.putIfAbsent(name, name));
        return choice;
    }

    private Map<String, String> marketChoice(PartyForm form) {
        var choice = new LinkedHashMap<>(Map.of("", "–"));
        markets.all().stream()
                .filter(m -> m.active() || String.valueOf(m.id()).equals(form.market()))
                .forEach(m -> choice.put(String.valueOf(m.id()), m.name()));
        return choice;
    }

    private Map<String, String> managerChoice() {
        var choice = new LinkedHashMap<String, String>();
        if (scope.reach(Kind.PARTIES, Action.CHANGE) == Reach.ALL) {
            choice.put("", "–");
        }
        users.active(scope.of(Kind.PARTIES, Action.CHANGE, USER_ACCOUNT.ID))
                .forEach(user -> choice.put(user.id().toString(), user.name()));
        return choice;
    }
}
