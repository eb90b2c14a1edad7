package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Users;
import org.vrazka.records.custom.LateForm.Telling;
import org.vrazka.shared.Ids;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fields of a form in words, for who learns what another one changed meanwhile. */
@Component
class PartyWords {
    private static final Set<String> ROWS =
            Set.of("phones", "emails", "hold", "accounts", "sites", "needs", "dates");

    private final Markets markets;
    private final Users users;

    PartyWords(Markets markets, Users users) {
        this.markets = markets;
        this.users = users;
    }

    Telling<PartyForm> telling() {
        return new Telling<>(PartyForm.class, this::shown, PartyWords::label);
    }

    private static String label(String field) {
        if (field.equals("tags")) {
            return t("records.tags");
        }
        boolean plain = !ROWS.contains(field) && !field.startsWith("terms.");
        return t((plain ? "parties.field." : "parties.") + field);
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
        fields.put("market", market(text(form.market())));
        fields.put("phones", ReachedBy.words(form.phones()));
        fields.put("emails", ReachedBy.words(form.emails()));
        fields.put("website", text(form.website()));
        fields.put("address", text(form.address()));
        shownMore(form, fields);
        fields.put("manager", manager(text(form.manager())));
        fields.put("tags", text(form.tags()));
        fields.put(
                "activities", words(form.activities(), ActivityRow::isBlank, ActivityRow::words));
        fields.put("description", text(form.description()));
        return fields;
    }

    private String market(String id) {
        return markets.resolve(id).map(Market::name).orElse(id);
    }

    private String manager(String id) {
        return Ids.read(id).map(users::nameOf).orElse("");
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
