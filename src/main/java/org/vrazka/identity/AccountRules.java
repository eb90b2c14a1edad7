package org.vrazka.identity;

import org.springframework.stereotype.Component;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What names, addresses and passwords of users and the firm must obey. */
@Component
class AccountRules {
    private static final int LONGEST_NAME = 120;
    static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;.]+([.][^\\s@<>\",;.]+)*");

    private final PasswordRules passwords;

    AccountRules(PasswordRules passwords) {
        this.passwords = passwords;
    }

    String name(String field, String typed, Errors errors) {
        String name = Objects.requireNonNullElse(Clean.line(typed), "");
        errors.addUnless(!name.isEmpty(), field, "required");
        errors.addUnless(name.length() <= LONGEST_NAME, field, "long", LONGEST_NAME);
        return name;
    }

    String email(String typed, Errors errors) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        boolean right = email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
        errors.addUnless(right, "email", email.isEmpty() ? "required" : "email");
        return email;
    }

    void password(String field, String typed, String email, String name, Errors errors) {
        passwords
                .weakness(typed, email, name)
                .ifPresent(code -> errors.add(field, code, PasswordRules.SHORTEST));
    }

    String language(String typed, Errors errors) {
        errors.addUnless(Set.of("bg", "en").contains(typed), "language", "choice");
        return typed;
    }

    String currency(String typed, Errors errors) {
        boolean known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(typed));
        errors.addUnless(known, "currency", "currency");
        return typed;
    }

    ZoneId zone(String typed, Errors errors) {
        if (ZoneId.getAvailableZoneIds().contains(typed)) {
            return ZoneId.of(typed);
        }
        errors.add("zone", "zone");
        return ZoneId.of("Europe/Sofia");
    }
}
