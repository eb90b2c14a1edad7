package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Choices;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.FieldError;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes sense of a counterparty's terms and of the rows that hang on it. */
final class TermsChecks extends FieldReader {
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_ORDERS = 1_000_000;

    private final Predicate<UUID> isUser;
    private final PriceListNames priceLists;

    /**
     * @param base the company's currency
     * @param isUser whether somebody has this id
     */
    TermsChecks(
            Supplier<String> base,
            Predicate<UUID> isUser,
            PriceListNames priceLists,
            List<FieldError> errors) {
        super(base, errors);
        this.isUser = isUser;
        this.priceLists = priceLists;
    }

    /**
     * @param priceListNow the name that it has, which stays even where there is no such list
     */
    void terms(TermsForm form, @Nullable String priceListNow, PartyRecord row) {
        row.setBillingAddress(
                within("terms.billingAddress", Clean.text(form.billingAddress()), LONGEST_TEXT));
        row.setLanguage(oneOf("terms.language", form.language(), TermsForm.LANGUAGES));
        row.setTimeZone(oneOf("terms.timeZone", form.timeZone(), Choices.zones().keySet()));
        row.setEmployees(count("terms.employees", form.employees(), 100_000_000));
        row.setTurnover(amount("terms.turnover", form.turnover()));
        row.setTurnoverCurrency(
                currencyOf("terms.turnoverCurrency", row.getTurnover(), form.turnoverCurrency()));
        row.setPaymentDays(days("terms.paymentDays", form.paymentDays()));
        credit("terms.", form.creditLimit(), form.creditCurrency(), row);
        row.setCurrency(currency("terms.currency", form.currency()));
        row.setPriceList(
                priceList("terms.priceList", form.priceList(), name -> name.equals(priceListNow)));
        row.setDiscount(percent("terms.discount", form.discount()));
        row.setDelivery(delivery("terms.delivery", form.delivery()));
        opening(form, row);
    }

    @Nullable Integer days(String field, @Nullable String typed) {
        return count(field, typed, MOST_DAYS);
    }

    /**
     * @param at before the names of both fields
     */
    void credit(String at, @Nullable String limit, @Nullable String currency, PartyRecord row) {
        row.setCreditLimit(amount(at + "creditLimit", limit));
        row.setCreditCurrency(currencyOf(at + "creditCurrency", row.getCreditLimit(), currency));
    }

    @Nullable String delivery(String field, @Nullable String typed) {
        return within(field, Clean.text(typed), LONGEST_TEXT);
    }

    /** How often somebody ordered before the data begin says little without a day. */
    private void opening(TermsForm form, PartyRecord row) {
        var before = count("terms.ordersBefore", form.ordersBefore(), MOST_ORDERS);
        row.setCustomerSince(day("terms.customerSince", form.customerSince()));
        row.setOrdersBefore(before == null || before == 0 ? null : before);
        if (row.getOrdersBefore() != null && Clean.line(form.customerSince()) == null) {
            wrong("terms.customerSince", "required");
        }
    }

    /**
     * @param now what is stopped so far: who takes it off may leave its reason where it stands
     * @param whole the name of all of it
     * @param at before the names of its fields
     */
    void hold(Hold hold, Hold now, String whole, String at, PartyRecord row) {
        boolean any = hold.stopsAnything();
        if (!any && !hold.tells(null, null) && !hold.tells(now.reason(), now.until())) {
            wrong(whole, "hold");
        }
        row.setHoldSelling(hold.stopsSelling());
        row.setHoldPurchasing(hold.stopsPurchasing());
        row.setHoldMailing(hold.stopsMailing());
        row.setHoldReason(any ? line(at + "reason", hold.reason()) : null);
        row.setHoldUntil(any ? day(at + "until", hold.until()) : null);
        if (any && row.getHoldReason() == null) {
            wrong(at + "reason", "required");
        }
    }

    List<Account> accounts(@Nullable List<Account> typed) {
        var seen = new HashSet<String>();
        return read(
                "accounts",
                typed,
                Account::isBlank,
                (field, row) -> {
                    var iban = Iban.of(Objects.requireNonNullElse(row.iban(), ""));
                    if (Clean.line(row.iban()) == null) {
                        wrong(field + "iban", "required");
                    } else if (!iban.isRight()) {
                        wrong(field + "iban", "iban");
                    } else if (!seen.add(iban.number())) {
                        wrong(field + "iban", "twice");
                    }
                    return new Account(
                            iban.number(),
                            line(field + "bank", row.bank()),
                            currency(field + "currency", row.currency()));
                });
    }

    /** What is kept of who was said to be asked for; empty: no such contact is there. */
    interface SitePerson {
        Optional<PersonThere> kept(PersonThere said, PersonThere before);
    }

    List<Site> sites(@Nullable List<Site> typed, List<Site> now, SitePerson people) {
        var known = now.stream().collect(Collectors.toMap(Site::id, site -> site));
        var lists = now.stream().map(Site::priceList).collect(Collectors.toSet());
        return read(
                "sites",
                typed,
                Site::isBlank,
                (field, row) -> {
                    var before = known.getOrDefault(row.id(), Site.BLANK);
                    var person = person(field, row, before.person(), people);
                    return new Site(
                            id(row.id(), known.keySet()),
                            required(field + "name", row.name()),
                            within(field + "address", Clean.text(row.address()), LONGEST_TEXT),
                            line(field + "region", row.region()),
                            person.name(),
                            person.id(),
                            user(field + "manager", row.manager()),
                            days(field + "paymentDays", text(row.paymentDays())),
                            priceList(field + "priceList", row.priceList(), lists::contains),
                            within(field + "terms", Clean.text(row.terms()), LONGEST_TEXT));
                });
    }

    private PersonThere person(String field, Site row, PersonThere before, SitePerson people) {
        var id = row.contactId();
        var name = line(field + "contact", row.contact());
        if (name == null && id != null && id.equals(before.id())) {
            return before;
        }
        return people.kept(new PersonThere(name, id), before)
                .orElseGet(() -> {
                    wrong(field + "contactId", "contact");
                    return PersonThere.NOBODY;
                });
    }

    /**
     * @param isThere whether this name may stay, be there such a list or not
     */
    @Nullable String priceList(String field, @Nullable String typed, Predicate<String> isThere) {
        var name = line(field, typed);
        if (name == null || isThere.test(name)) {
            return name;
        }
        var list = priceLists.inUse().get().stream().filter(name::equalsIgnoreCase).findFirst();
        if (list.isEmpty()) {
            wrong(field, "priceList", name);
        }
        return list.orElse(null);
    }

    private @Nullable UUID user(String field, @Nullable UUID typed) {
        if (typed != null && !isUser.test(typed)) {
            wrong(field, "unknown");
        }
        return typed;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
