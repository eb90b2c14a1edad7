package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.parties.Eik;
import org.vrazka.parties.Iban;
import org.vrazka.parties.PartyKind;
import org.vrazka.parties.ReachedBy;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Makes one row about a counterparty what the staged table wants; what cannot be is left out. */
class FirmChecks {
    private static final int MOST_PEOPLE = 100_000_000;
    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("[\\p{L}\\d][\\p{L}\\d/.-]{2,28}[\\p{L}\\d]");
    private static final Pattern WHOLE = Pattern.compile("(\\d+)(\\.0+)?( ?\\p{L}+\\.?)?");
    private static final Pattern HERE =
            Pattern.compile("bg|bgr|bulgaria|българия|република българия");

    private final RowCells row;

    FirmChecks(RowCells row) {
        this.row = row;
    }

    /**
     * @param role what counterparties of the file are to us where their row does not tell
     */
    void check(Plan.PartyRole role) {
        row.read("kind", FirmChecks::kind, "unknownKind");
        row.read("eik", typed -> Eik.of(typed).number(), "");
        personal();
        row.read("employees", typed -> whole(typed, MOST_PEOPLE), "notWhole");
        ibans();
        new DealingChecks(row).check(role);
    }

    /**
     * No company here has ten digits: they are a person's, and are kept apart. They are in no
     * notice.
     */
    private void personal() {
        var eik = row.get("eik");
        var kind = row.get("kind");
        if (eik != null
                && TEN_DIGITS.matcher(eik).matches()
                && (kind == null ? isHere() : kind.equals(PartyKind.PERSON.name()))) {
            row.set("eik", null);
            row.set("personalNumber", eik);
            if (kind == null) {
                row.set("kind", PartyKind.PERSON.name());
                row.tell("eik", "personalNumber", "");
            }
        }
        var number = row.get("personalNumber");
        if (number != null) {
            var tight = number.replaceAll("[\\s\\u00a0]", "");
            boolean person = PartyKind.PERSON.name().equals(row.get("kind"));
            boolean kept = person && PERSONAL_NUMBER.matcher(tight).matches();
            row.set("personalNumber", kept ? tight : null);
            if (!kept) {
                row.tell("personalNumber", person ? "noPersonalNumber" : "nobodysNumber", "");
            }
        }
    }

    private boolean isHere() {
        var country = row.get("country");
        return country == null || HERE.matcher(country.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private void ibans() {
        var cell = row.get("iban");
        if (cell != null) {
            var read = new LinkedHashSet<String>();
            for (var one : ReachedBy.several(cell)) {
                var iban = Iban.of(one);
                if (iban.isRight()) {
                    read.add(iban.number());
                } else {
                    row.tell("iban", "unknownIban", one);
                }
            }
            row.set("iban", read.isEmpty() ? null : String.join(" ", read));
        }
        if (row.has("bank") && !row.has("iban")) {
            row.tell("bank", "bankAlone", Objects.requireNonNull(row.get("bank")));
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

    static @Nullable String whole(String typed, int most) {
        var whole = WHOLE.matcher(typed.strip().replaceAll("(?<=\\d)[\\s\\u00a0](?=\\d)", ""));
        return whole.matches()
                        && whole.group(1).length() < 10
                        && Integer.parseInt(whole.group(1)) <= most
                ? whole.group(1)
                : null;
    }
}
