package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Choices;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Ids;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes sense of a counterparty's terms and of the rows that hang on it. */
final class TermsChecks extends FieldReader {
    private static final int MOST_ROWS = 200;
    private static final int LONGEST_TEXT = 2_000;
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

    List<Site> sites(@Nullable List<Site> typed, List<Site> now) {
        var known = now.stream().map(Site::id).collect(Collectors.toSet());
        var lists = now.stream().map(Site::priceList).collect(Collectors.toSet());
        return read(
                "sites",
                typed,
                Site::isBlank,
                (field, row) ->
                        new Site(
                                id(row.id(), known),
                                required(field + "name", row.name()),
                                within(field + "address", Clean.text(row.address()), LONGEST_TEXT),
                                line(field + "region", row.region()),
                                line(field + "contact", row.contact()),
                                user(field + "manager", row.manager()),
                                days(field + "paymentDays", text(row.paymentDays())),
                                priceList(field + "priceList", row.priceList(), lists::contains),
                                within(field + "terms", Clean.text(row.terms()), LONGEST_TEXT)));
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

    List<Need> needs(@Nullable List<Need> typed, List<Need> now) {
        var known = now.stream().map(Need::id).collect(Collectors.toSet());
        return read(
                "needs",
                typed,
                Need::isBlank,
                (field, row) ->
                        new Need(
                                id(row.id(), known),
                                chosen(field + "subject", row.subject(), Need.SUBJECTS, "OTHER"),
                                said(field + "text", row.text()),
                                chosen(
                                        field + "importance",
                                        row.importance(),
                                        Need.IMPORTANCES,
                                        "IMPORTANT"),
                                text(day(field + "validUntil", row.validUntil()))));
    }

    private @Nullable String said(String field, @Nullable String typed) {
        var text = within(field, Clean.text(typed), LONGEST_TEXT);
        if (text == null) {
            wrong(field, "required");
        }
        return text;
    }

    List<KeyDate> dates(@Nullable List<KeyDate> typed, List<KeyDate> now) {
        var known = now.stream().map(KeyDate::id).collect(Collectors.toSet());
        return read(
                "dates",
                typed,
                KeyDate::isBlank,
                (field, row) -> {
                    if (Clean.line(row.day()) == null) {
                        wrong(field + "day", "required");
                    }
                    return new KeyDate(
                            id(row.id(), known),
                            chosen(field + "kind", row.kind(), KeyDate.KINDS, "OTHER"),
                            text(day(field + "day", row.day())),
                            line(field + "note", row.note()));
                });
    }

    private <R> List<R> read(
            String list,
            @Nullable List<R> typed,
            Predicate<R> blank,
            BiFunction<String, R, R> how) {
        var rows = Objects.requireNonNullElse(typed, List.<R>of());
        if (rows.size() > MOST_ROWS) {
            wrong(list, "rows", MOST_ROWS);
        }
        var read = new ArrayList<R>();
        for (int at = 0; at < Math.min(rows.size(), MOST_ROWS); at++) {
            var row = rows.get(at);
            if (row != null && !blank.test(row)) {
                read.add(how.apply(list + "[" + at + "].", row));
            }
        }
        return read;
    }

    /** An id that this party has; any other is a new row. */
    private static UUID id(@Nullable UUID typed, Set<UUID> known) {
        return typed != null && known.contains(typed) ? typed : Ids.next();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
