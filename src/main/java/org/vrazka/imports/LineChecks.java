package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.parties.PersonDigits;
import org.vrazka.products.Barcode;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What must hold between the cells of one row; also fills in what one cell says for another. */
class LineChecks {
    private final ImportKind kind;
    private final Settings settings;
    private final boolean withLines;
    private final boolean grossPrices;
    private final boolean tellsVat;
    private final Map<String, Integer> places = new HashMap<>();

    LineChecks(ImportKind kind, Settings settings) {
        this.kind = kind;
        this.settings = settings;
        for (int i = 0; i < kind.fields().size(); i++) {
            places.put(kind.fields().get(i).name(), i);
        }
        this.grossPrices = settings.maps("priceWithVat");
        this.tellsVat = settings.tellsVat();
        this.withLines = kind.hasLines() && settings.maps("quantity");
    }

    /** A field that breaks a rule. */
    record Broken(String field, String code, String value) {}

    boolean needs(ImportField field) {
        if (field.name().equals("price")) {
            return !grossPrices && (field.required() || withLines);
        }
        return field.required() || withLines && field.name().equals("quantity");
    }

    /**
     * @param notices hears what is left out of the row
     */
    @Nullable Broken problem(char act, @Nullable String[] values, Consumer<Broken> notices) {
        return switch (kind) {
            case ORDERS -> {
                leaveOutPersonsNumber(values, notices);
                who(values);
                var broken = withLines ? line(act, values) : null;
                yield broken != null ? broken : positive(values, "rate", false);
            }
            case ORDER_LINES -> {
                productByName(values);
                yield get(values, "product") == null
                        ? new Broken("productName", "required", "")
                        : line(act, values);
            }
            case CONTACTS -> new PersonChecks(places, values, notices).problem();
            case PRODUCTS -> product(values);
            case PARTIES -> {
                new FirmChecks(places, values, notices).check();
                first(values, "externalId", "eik", "name");
                yield null;
            }
            case PAYMENTS -> null;
            case PRICES -> listed(values);
            case DELIVERIES -> brought(values);
            case COMPLAINTS -> complained(values, notices);
            case USERS -> {
                fullName(values);
                yield get(values, "name") == null ? new Broken("lastName", "required", "") : null;
            }
        };
    }

    /** A person's number in the place of an EIK: nobody is known by it, and no notice tells it. */
    private void leaveOutPersonsNumber(@Nullable String[] values, Consumer<Broken> notices) {
        var number = get(values, "customerEik");
        if (number != null && PersonDigits.areRight(number.strip())) {
            set(values, "customerEik", null);
            notices.accept(new Broken("customerEik", "numberLeftOut", ""));
        }
    }

    /** Who has no number of his own is known by his EIK or name; so is a product. */
    private void who(@Nullable String[] values) {
        first(values, "customer", "customerEik", "customerName");
        productByName(values);
    }

    private void productByName(@Nullable String[] values) {
        first(values, "product", "productName");
    }

    private void first(@Nullable String[] values, String into, String... from) {
        if (get(values, into) == null) {
            for (var field : from) {
                if (get(values, field) != null) {
                    set(values, into, get(values, field));
                    return;
                }
            }
        }
    }

    private @Nullable Broken line(char act, @Nullable String[] values) {
        var text = get(values, "quantity");
        var quantity = new BigDecimal(text == null ? "0" : text);
        if (act == 'R') {
            quantity = quantity.abs();
            set(values, "quantity", quantity.toPlainString());
        }
        if (quantity.signum() <= 0) {
            return new Broken("quantity", "quantityNotPositive", String.valueOf(text));
        }
        var wrong = tellsVat ? vat(values) : null;
        if (wrong != null) {
            return wrong;
        }
        for (var field : List.of("price", "cost", "refused")) {
            var broken = positive(values, field, true);
            if (broken != null) {
                return broken;
            }
        }
        var refused = get(values, "refused");
        return refused != null && new BigDecimal(refused).compareTo(quantity) > 0
                ? new Broken("refused", "refusedTooMany", refused)
                : null;
    }

    /** A price with VAT stands where there is none without; what it contains must be told. */
    private @Nullable Broken vat(@Nullable String[] values) {
        if (get(values, "price") == null) {
            if (get(values, "priceWithVat") == null) {
                return new Broken("priceWithVat", "required", "");
            }
            set(values, "price", get(values, "priceWithVat"));
            set(values, "vatIncluded", "true");
        } else if (grossPrices) {
            set(values, "vatIncluded", "false");
        }
        return "true".equals(get(values, "vatIncluded")) && get(values, "vat") == null
                ? new Broken(settings.maps("vat") ? "vat" : "priceWithVat", "vatNeeded", "")
                : null;
    }

    private @Nullable Broken product(@Nullable String[] values) {
        first(values, "externalId", "code", "name");
        first(values, "code", "externalId");
        if (get(values, "active") == null && get(values, "discontinued") != null) {
            set(values, "active", "true".equals(get(values, "discontinued")) ? "false" : "true");
        }
        var barcode = get(values, "barcode");
        if (barcode != null) {
            var code = Barcode.read(barcode);
            if (Barcode.rightDigit(code).isPresent()) {
                return new Broken("barcode", "barcode", barcode);
            }
            set(values, "barcode", code);
        }
        for (var field : List.of("price", "cost", "vatRate")) {
            var broken = positive(values, field, true);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable Broken listed(@Nullable String[] values) {
        if (get(values, "price") == null) {
            if (get(values, "priceWithVat") == null) {
                return new Broken(grossPrices ? "priceWithVat" : "price", "required", "");
            }
            set(values, "price", get(values, "priceWithVat"));
            set(values, "vatIncluded", "true");
        }
        return positive(values, "price", true);
    }

    private @Nullable Broken brought(@Nullable String[] values) {
        for (var field : List.of("quantity", "rejected")) {
            var broken = positive(values, field, true);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable Broken complained(@Nullable String[] values, Consumer<Broken> notices) {
        leaveOutPersonsNumber(values, notices);
        first(values, "customer", "customerEik", "customerName");
        return get(values, "order") == null && get(values, "customer") == null
                ? new Broken("customer", "required", "")
                : positive(values, "cost", true);
    }

    private void fullName(@Nullable String[] values) {
        var first = get(values, "firstName");
        var last = get(values, "lastName");
        if (get(values, "name") == null && last != null) {
            set(values, "name", first == null ? last : first + " " + last);
        }
    }

    private @Nullable Broken positive(@Nullable String[] values, String field, boolean orZero) {
        var text = get(values, field);
        if (text == null) {
            return null;
        }
        int sign =
                text.startsWith("-")
                        ? new BigDecimal(text).signum()
                        : orZero ? 1 : new BigDecimal(text).signum();
        return sign < 0 || !orZero && sign == 0 ? new Broken(field, "negative", text) : null;
    }

    private @Nullable String get(@Nullable String[] values, String field) {
        int at = place(field);
        return at < 0 ? null : values[at];
    }

    private void set(@Nullable String[] values, String field, @Nullable String value) {
        values[place(field)] = value;
    }

    private int place(String field) {
        return places.getOrDefault(field, -1);
    }
}
