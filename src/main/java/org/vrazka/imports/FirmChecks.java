package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.LineChecks.Broken;
import org.vrazka.parties.Eik;
import org.vrazka.parties.Iban;
import org.vrazka.parties.PartyKind;
import org.vrazka.parties.ReachedBy;
import org.vrazka.parties.TermsForm;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Makes one row about a counterparty what the staged table wants; what cannot be is left out. */
class FirmChecks extends RowChecks {
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_PEOPLE = 100_000_000;
    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("[\\p{L}\\d][\\p{L}\\d/.-]{2,28}[\\p{L}\\d]");
    private static final Pattern WHOLE = Pattern.compile("(\\d+)(\\.0+)?( ?\\p{L}+\\.?)?");
    private static final Pattern HERE =
            Pattern.compile("bg|bgr|bulgaria|българия|република българия");

    FirmChecks(Map<String, Integer> places, @Nullable String[] values, Consumer<Broken> notices) {
        super(places, values, notices);
    }

    void check() {
        read("kind", FirmChecks::kind, "unknownKind");
        read("eik", typed -> Eik.of(typed).number(), "");
        personal();
        read("language", typed -> TermsForm.languageOf(typed).orElse(null), "unknownLanguage");
        read("paymentDays", typed -> whole(typed, MOST_DAYS), "notWhole");
        read("employees", typed -> whole(typed, MOST_PEOPLE), "notWhole");
        for (var amount : List.of("creditLimit", "turnover")) {
            read(amount, typed -> new BigDecimal(typed).signum() < 0 ? null : typed, "belowNought");
        }
        ibans();
    }

    /**
     * No company here has ten digits: they are a person's, and are kept apart. They are in no
     * notice.
     */
    private void personal() {
        var eik = get("eik");
        var kind = get("kind");
        if (eik != null
                && TEN_DIGITS.matcher(eik).matches()
                && (kind == null ? isHere() : kind.equals(PartyKind.PERSON.name()))) {
            set("eik", null);
            set("personalNumber", eik);
            if (kind == null) {
                set("kind", PartyKind.PERSON.name());
                tell("eik", "personalNumber", "");
            }
        }
        var number = get("personalNumber");
        if (number != null) {
            var tight = number.replaceAll("[\\s\\u00a0]", "");
            boolean person = PartyKind.PERSON.name().equals(get("kind"));
            boolean kept = person && PERSONAL_NUMBER.matcher(tight).matches();
            set("personalNumber", kept ? tight : null);
            if (!kept) {
                tell("personalNumber", person ? "noPersonalNumber" : "nobodysNumber", "");
            }
        }
    }

    private boolean isHere() {
        var country = get("country");
        return country == null || HERE.matcher(country.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private void ibans() {
        var cell = get("iban");
        if (cell != null) {
            var read = new LinkedHashSet<String>();
            for (var one : ReachedBy.several(cell)) {
                var iban = Iban.of(one);
                if (iban.isRight()) {
                    read.add(iban.number());
                } else {
                    tell("iban", "unknownIban", one);
                }
            }
            set("iban", read.isEmpty() ? null : String.join(" ", read));
        }
    }

    private static @Nullable String kind(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "person",
                    "private person",
                    "individual",
                    "physical person",
                    "лице",
                    "частно лице",
                    "физическо лице",
                    "фл",
                    "физ. лице" ->
                    PartyKind.PERSON.name();
            case "organisation",
                    "organization",
                    "company",
                    "firm",
                    "legal person",
                    "организация",
                    "фирма",
                    "юридическо лице",
                    "юл",
                    "юр. лице" ->
                    PartyKind.ORGANISATION.name();
            default -> null;
        };
    }

    private static @Nullable String whole(String typed, int most) {
        var whole = WHOLE.matcher(typed.strip().replaceAll("(?<=\\d)[\\s\\u00a0](?=\\d)", ""));
        return whole.matches()
                        && whole.group(1).length() < 10
                        && Integer.parseInt(whole.group(1)) <= most
                ? whole.group(1)
                : null;
    }
}
