package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a counterparty is compared by.
 *
 * @param key what facts carry; 0 of one that is being typed
 * @param eik its digits, as those of the VAT number
 * @param domains of its site and e-mails, but for those where anybody may have a mailbox
 * @param settlement null: known no closer than the oblast
 * @param address of the street, as it sounds
 */
record Traits(
        int key,
        @Nullable UUID id,
        Words name,
        Words legalName,
        @Nullable String eik,
        @Nullable String vat,
        Set<String> phones,
        Set<String> emails,
        Set<String> domains,
        @Nullable Integer settlement,
        @Nullable Integer oblast,
        @Nullable Integer country,
        Words address)
        implements Compared {

    private static final Set<String> MAILBOXES =
            Set.of(
                    """
                    gmail.com googlemail.com abv.bg mail.bg dir.bg yahoo.com yahoo.co.uk outlook.com hotmail.com live.com \
                    icloud.com me.com gbg.bg mail.ru yandex.ru gmx.de gmx.net web.de proton.me protonmail.com msn.com aol.com \
                    facebook.com instagram.com google.com linkedin.com\
                    """
                            .split(" "));

    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://");
    private static final Pattern HOST_END = Pattern.compile("[/?#:].*$");
    private static final int EIK_OF_A_FIRM = 9;

    /** The digits of a number; a branch begins as its firm does. */
    static @Nullable String digits(@Nullable String number) {
        var digits = number == null ? "" : number.replaceAll("\\D", "");
        return digits.length() < 6 ? null : digits;
    }

    /** Without what tells a branch from its firm. */
    static String firm(String eik) {
        return eik.length() == 13 ? eik.substring(0, EIK_OF_A_FIRM) : eik;
    }

    static Set<String> emails(@Nullable String... emails) {
        var found = new HashSet<String>();
        for (var email : emails) {
            if (email != null) {
                found.add(email.toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /** Of a site's address and of e-mails. */
    static Set<String> domains(@Nullable String website, Set<String> emails) {
        var found = new HashSet<String>();
        if (website != null) {
            var host = SCHEME.matcher(website.toLowerCase(Locale.ROOT).strip()).replaceFirst("");
            found.add(HOST_END.matcher(host).replaceFirst("").replaceFirst("^www\\.", ""));
        }
        emails.forEach(email -> found.add(email.substring(email.indexOf('@') + 1)));
        found.removeAll(MAILBOXES);
        found.removeIf(domain -> !domain.contains("."));
        return found;
    }

    static Set<String> phones(@Nullable String... phones) {
        var found = new HashSet<String>();
        Arrays.stream(phones).filter(p -> p != null && !p.isBlank()).forEach(found::add);
        return found;
    }

    @Override
    public UUID known() {
        return Objects.requireNonNull(id);
    }

    List<Words> names() {
        return legalName.isEmpty() ? List.of(name) : List.of(name, legalName);
    }
}
