package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Choices;
import org.vrazka.parties.TermsForm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes what one row says of dealing with a counterparty what the staged table wants. */
class DealingChecks {
    private static final int MOST_DAYS = 3_650;
    private static final List<String> ROLES =
            List.of("isCustomer", "isSupplier", "isPartner", "isCompetitor");
    private static final List<String> HOLDS =
            List.of("holdSelling", "holdPurchasing", "holdMailing");
    private static final List<String> PHONES = List.of("phone", "mobile", "fax");
    private static final List<String> EMAILS = List.of("email", "invoiceEmail");
    private static final Pattern SEPARATOR = Pattern.compile("[,;/+\\n]");
    private static final Map<String, String> ZONES =
            Choices.zones().keySet().stream()
                    .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), id -> id));

    private final RowCells row;

    DealingChecks(RowCells row) {
        this.row = row;
    }

    void check(Plan.PartyRole role) {
        words("roles", DealingChecks::role, "unknownRole");
        if (ROLES.stream().noneMatch(row::has)) {
            row.set(field(role), "true");
        }
        row.read("language", typed -> TermsForm.languageOf(typed).orElse(null), "unknownLanguage");
        row.read("timeZone", DealingChecks::zone, "unknownTimeZone");
        row.read("paymentDays", typed -> FirmChecks.whole(typed, MOST_DAYS), "notWhole");
        for (var amount : List.of("creditLimit", "turnover")) {
            row.read(
                    amount,
                    typed -> new BigDecimal(typed).signum() < 0 ? null : typed,
                    "belowNought");
        }
        row.read(
                "discount",
                share -> new BigDecimal(share).movePointRight(2).toPlainString(),
                "discountRange");
        holds();
        marks(PHONES, List.of("phoneOptOut", "phoneInvalid"));
        marks(EMAILS, List.of("emailOptOut", "emailInvalid"));
        alone("dateNote", List.of("importantDate"), "dateMissing");
        for (var field : List.of("siteRegion", "siteContact", "siteTerms")) {
            alone(field, List.of("site", "siteAddress"), "siteMissing");
        }
    }

    /** Ticks the fields that the words of a cell name. */
    private void words(String field, Function<String, List<String>> meaning, String code) {
        var cell = row.get(field);
        if (cell == null) {
            return;
        }
        SEPARATOR
                .splitAsStream(cell)
                .filter(word -> !word.isBlank())
                .forEach(word -> {
                    var named = meaning.apply(word.strip().toLowerCase(Locale.ROOT));
                    if (named.isEmpty()) {
                        row.tell(field, code, word.strip());
                    }
                    named.forEach(one -> row.set(one, "true"));
                });
    }

    private static String field(Plan.PartyRole role) {
        return switch (role) {
            case CUSTOMER -> "isCustomer";
            case SUPPLIER -> "isSupplier";
            case PARTNER -> "isPartner";
            case COMPETITOR -> "isCompetitor";
        };
    }

    private static List<String> role(String word) {
        return switch (word) {
            case "customer", "customers", "client", "buyer", "клиент", "клиенти", "купувач" ->
                    List.of("isCustomer");
            case "supplier", "suppliers", "vendor", "доставчик", "доставчици" ->
                    List.of("isSupplier");
            case "partner", "partners", "партньор", "партньори" -> List.of("isPartner");
            case "competitor", "competitors", "конкурент", "конкуренти" -> List.of("isCompetitor");
            default -> List.of();
        };
    }

    /** A stop only: a file that says no takes none off. Other systems stop the selling. */
    private void holds() {
        var cell = row.get("hold");
        if (cell != null && "false".equals(CellWords.mark(cell).text())) {
            row.set("hold", null);
        }
        words("hold", DealingChecks::hold, "unknownHold");
        HOLDS.forEach(this::onlyYes);
        if (HOLDS.stream().noneMatch(row::has)) {
            alone("holdReason", HOLDS, "holdNothing");
            alone("holdUntil", HOLDS, "holdNothing");
        } else if (!row.has("holdReason")) {
            row.tell(firstOf(HOLDS), "holdWithoutReason", "");
        }
    }

    private static List<String> hold(String word) {
        return switch (word) {
            case "selling", "sales", "sale", "продажби", "продажба", "продажбите" ->
                    List.of("holdSelling");
            case "purchasing", "purchases", "покупки", "закупки", "покупките" ->
                    List.of("holdPurchasing");
            case "mailing", "mail", "letters", "newsletter", "писма", "писмата", "бюлетин" ->
                    List.of("holdMailing");
            case "all", "everything", "всичко", "изцяло" -> HOLDS;
            case "hold", "stopped", "blocked", "спрян", "спряна", "спряно", "блокиран" ->
                    List.of("holdSelling");
            default ->
                    "true".equals(CellWords.mark(word).text()) ? List.of("holdSelling") : List.of();
        };
    }

    private String firstOf(List<String> fields) {
        return row.has("hold")
                ? "hold"
                : fields.stream().filter(row::has).findFirst().orElse(fields.getFirst());
    }

    /** What is so marked are the telephones or e-mails of the row. */
    private void marks(List<String> reaches, List<String> marks) {
        for (var mark : marks) {
            onlyYes(mark);
            alone(mark, reaches, "nothingMarked");
        }
    }

    private void onlyYes(String field) {
        if ("false".equals(row.get(field))) {
            row.set(field, null);
        }
    }

    /** Left out where nothing of what it is about is in the row. */
    private void alone(String field, List<String> about, String code) {
        var said = row.get(field);
        if (said != null && about.stream().noneMatch(row::has)) {
            row.set(field, null);
            row.tell(field, code, said);
        }
    }

    private static @Nullable String zone(String typed) {
        return ZONES.get(typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT));
    }
}
