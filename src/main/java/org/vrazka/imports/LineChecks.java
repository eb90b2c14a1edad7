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
        var row = new RowCells(places, values, notices);
        return switch (kind) {
            case ORDERS -> {
                leaveOutPersonsNumber(row);
                who(row);
                var broken = withLines ? line(act, row) : null;
                yield broken != null ? broken : row.positive("rate", false);
            }
            case ORDER_LINES -> {
                productByName(row);
                yield row.get("product") == null
                        ? new Broken("productName", "required", "")
                        : line(act, row);
            }
            case CONTACTS -> new PersonChecks(row).problem();
            case PRODUCTS -> product(row);
            case PARTIES -> {
                new FirmChecks(row).check(settings.role());
                row.fill("externalId", "eik", "name");
                yield null;
            }
            case PAYMENTS -> null;
            case PRICES -> listed(row);
            case DELIVERIES -> brought(row);
            case COMPLAINTS -> complained(row);
            case USERS -> {
                fullName(row);
                yield row.get("name") == null ? new Broken("lastName", "required", "") : null;
            }
        };
    }

    /** A person's number in the place of an EIK: nobody is known by it, and no notice tells it. */
    private void leaveOutPersonsNumber(RowCells row) {
        var number = row.get("customerEik");
        if (number != null && PersonDigits.areRight(number.strip())) {
            row.set("customerEik", null);
            row.tell("customerEik", "numberLeftOut", "");
        }
    }

    /** Who has no number of his own is known by his EIK or name; so is a product. */
    private void who(RowCells row) {
        row.fill("customer", "customerEik", "customerName");
        productByName(row);
    }

    private void productByName(RowCells row) {
        row.fill("product", "productName");
    }

    private @Nullable Broken line(char act, RowCells row) {
        var text = row.get("quantity");
        var quantity = new BigDecimal(text == null ? "0" : text);
        if (act == 'R') {
            quantity = quantity.abs();
            row.set("quantity", quantity.toPlainString());
        }
        if (quantity.signum() <= 0) {
            return new Broken("quantity", "quantityNotPositive", String.valueOf(text));
        }
        var wrong = tellsVat ? vat(row) : null;
        if (wrong != null) {
            return wrong;
        }
        for (var field : List.of("price", "cost", "refused")) {
            var broken = row.positive(field, true);
            if (broken != null) {
                return broken;
            }
        }
        var refused = row.get("refused");
        return refused != null && new BigDecimal(refused).compareTo(quantity) > 0
                ? new Broken("refused", "refusedTooMany", refused)
                : null;
    }

    /** A price with VAT stands where there is none without; what it contains must be told. */
    private @Nullable Broken vat(RowCells row) {
        if (row.get("price") == null) {
            if (row.get("priceWithVat") == null) {
                return new Broken("priceWithVat", "required", "");
            }
            row.set("price", row.get("priceWithVat"));
            row.set("vatIncluded", "true");
        } else if (grossPrices) {
            row.set("vatIncluded", "false");
        }
        return "true".equals(row.get("vatIncluded")) && row.get("vat") == null
                ? new Broken(settings.maps("vat") ? "vat" : "priceWithVat", "vatNeeded", "")
                : null;
    }

    private @Nullable Broken product(RowCells row) {
        row.fill("externalId", "code", "name");
        row.fill("code", "externalId");
        if (row.get("active") == null && row.get("discontinued") != null) {
            row.set("active", "true".equals(row.get("discontinued")) ? "false" : "true");
        }
        var barcode = row.get("barcode");
        if (barcode != null) {
            var code = Barcode.read(barcode);
            if (Barcode.rightDigit(code).isPresent()) {
                return new Broken("barcode", "barcode", barcode);
            }
            row.set("barcode", code);
        }
        for (var field : List.of("price", "cost", "vatRate")) {
            var broken = row.positive(field, true);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable Broken listed(RowCells row) {
        if (row.get("price") == null) {
            if (row.get("priceWithVat") == null) {
                return new Broken(grossPrices ? "priceWithVat" : "price", "required", "");
            }
            row.set("price", row.get("priceWithVat"));
            row.set("vatIncluded", "true");
        }
        return row.positive("price", true);
    }

    private @Nullable Broken brought(RowCells row) {
        for (var field : List.of("quantity", "rejected")) {
            var broken = row.positive(field, true);
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable Broken complained(RowCells row) {
        leaveOutPersonsNumber(row);
        row.fill("customer", "customerEik", "customerName");
        return !row.has("order") && !row.has("customer")
                ? new Broken("customer", "required", "")
                : row.positive("cost", true);
    }

    private void fullName(RowCells row) {
        var first = row.get("firstName");
        var last = row.get("lastName");
        if (row.get("name") == null && last != null) {
            row.set("name", first == null ? last : first + " " + last);
        }
    }
}
