package org.vrazka.imports;

import org.vrazka.imports.CellReader.Value;

import java.util.Locale;
import java.util.Set;

/** What words in cells mean, in both languages. */
final class CellWords {
    private static final Set<String> CROSSES = Set.of("x", "х", "✓", "✔", "v");

    private CellWords() {}

    static Value yesNo(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "y", "да", "д", "+" -> Value.of("true");
            case "0", "false", "no", "n", "не", "н", "-" -> Value.of("false");
            default -> Value.wrong("yesNo");
        };
    }

    /** Many files have a cross where it holds, and words where it does not tell. */
    static Value mark(String cell) {
        if (CROSSES.contains(cell.toLowerCase(Locale.ROOT))) {
            return Value.of("true");
        }
        var value = yesNo(cell);
        return value.problem() == null ? value : Value.lost("noMark");
    }

    static Value state(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "draft", "чернова" -> Value.of("DRAFT");
            case "confirmed", "new", "open", "потвърдена", "нова" -> Value.of("CONFIRMED");
            case "shipping", "shipped", "in transit", "експедира се", "експедирана", "изпратена" ->
                    Value.of("SHIPPING");
            case "completed",
                    "complete",
                    "delivered",
                    "done",
                    "closed",
                    "paid",
                    "завършена",
                    "изпълнена",
                    "доставена" ->
                    Value.of("COMPLETED");
            case "cancelled", "canceled", "анулирана", "отказана" -> Value.of("CANCELLED");
            default -> Value.wrong("state");
        };
    }

    static Value cause(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "us", "we", "ours", "ние", "наша", "фирмата" -> Value.of("US");
            case "customer", "the customer", "client", "клиент", "клиентът" -> Value.of("CUSTOMER");
            case "supplier", "the supplier", "vendor", "доставчик", "доставчикът" ->
                    Value.of("SUPPLIER");
            case "carrier", "the carrier", "превозвач", "превозвачът" -> Value.of("CARRIER");
            default -> Value.wrong("cause");
        };
    }

    static Value means(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "bank",
                    "bank transfer",
                    "transfer",
                    "wire",
                    "банка",
                    "по банка",
                    "банков път",
                    "банков превод",
                    "превод",
                    "по сметка" ->
                    Value.of("BANK");
            case "cash", "в брой", "брой", "каса", "кеш" -> Value.of("CASH");
            case "card",
                    "credit card",
                    "debit card",
                    "pos",
                    "карта",
                    "с карта",
                    "пос",
                    "постерминал" ->
                    Value.of("CARD");
            case "on_delivery", "on delivery", "cash on delivery", "cod", "наложен платеж" ->
                    Value.of("ON_DELIVERY");
            case "other", "друго", "друг" -> Value.of("OTHER");
            default -> Value.wrong("means");
        };
    }

    static Value decision(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "replaced", "replacement", "заменена", "заменена стока", "замяна" ->
                    Value.of("REPLACED");
            case "repaired", "repair", "поправена", "поправена стока", "ремонт" ->
                    Value.of("REPAIRED");
            case "refunded", "refund", "money back", "върнати пари", "възстановена сума" ->
                    Value.of("REFUNDED");
            case "discounted", "discount", "отбив", "отбив от цената", "отстъпка" ->
                    Value.of("DISCOUNTED");
            case "rejected", "unfounded", "отказана", "отхвърлена", "неоснователна" ->
                    Value.of("REJECTED");
            default -> Value.wrong("decision");
        };
    }

    static Value currency(String cell) {
        var code = cell.toUpperCase(Locale.ROOT);
        return switch (code) {
            case "ЛВ", "ЛВ." -> Value.of("BGN");
            case "€" -> Value.of("EUR");
            case "$" -> Value.of("USD");
            case "£" -> Value.of("GBP");
            default -> code.matches("[A-Z]{3}") ? Value.of(code) : Value.wrong("currency");
        };
    }
}
