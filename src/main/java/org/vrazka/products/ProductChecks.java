package org.vrazka.products;

import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.products.db.tables.records.ProductRecord;
import org.vrazka.products.groups.ProductGroup;
import org.vrazka.products.groups.ProductGroups;
import org.vrazka.shared.Clean;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Typed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Puts what was typed about a product into its row, or says all that is wrong with it. */
@Component
class ProductChecks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DSLContext db;
    private final Companies companies;
    private final ProductGroups groups;
    private final Scope scope;

    ProductChecks(DSLContext db, Companies companies, ProductGroups groups, Scope scope) {
        this.groups = groups;
        this.scope = scope;
        this.db = db;
        this.companies = companies;
    }

    /**
     * The columns of the form.
     *
     * @param row with its id, be it a new one
     */
    void apply(ProductForm form, ProductRecord row) {
        var reading = new Reading();
        reading.apply(form, row);
        if (!reading.errors.isEmpty()) {
            throw new Invalid(reading.errors);
        }
    }

    private final class Reading {
        private final List<FieldError> errors = new ArrayList<>();

        void apply(ProductForm form, ProductRecord row) {
            var id = row.getId();
            row.setCode(code(form, id));
            row.setName(required("name", form.name(), 300));
            row.setNameEn(line("nameEn", form.nameEn(), 300));
            row.setKind(kind(form).name());
            row.setGroupId(group(form));
            row.setUnit(line("unit", form.unit(), 20));
            row.setBarcode(barcode(form, id));
            row.setPrice(amount("price", form.price()));
            cost(form, row);
            row.setCurrency(currency(form));
            row.setVatRate(vatRate(form));
            row.setActive("true".equals(form.active()) || "on".equals(form.active()));
        }

        /** Who does not see the cost leaves it as it is. */
        private void cost(ProductForm form, ProductRecord row) {
            if (scope.showsCosts(Kind.PRODUCTS)) {
                row.setCost(amount("cost", form.cost()));
            } else if (Clean.line(form.cost()) != null) {
                wrong("cost", "hidden");
            }
        }

        /** People find a product by its code, so two of one code are a mistake of typing. */
        private @Nullable String code(ProductForm form, UUID id) {
            var code = required("code", form.code(), 60);
            if (code != null && isTaken(PRODUCT.CODE.collate("C").eq(code), id)) {
                wrong("code", "taken");
            }
            return code;
        }

        /** One number, one product: else a scanner does not know which is meant. */
        private @Nullable String barcode(ProductForm form, UUID id) {
            var typed = line("barcode", form.barcode(), Barcode.LONGEST);
            if (typed == null) {
                return null;
            }
            var code = Barcode.read(typed);
            Barcode.rightDigit(code).ifPresent(right -> wrong("barcode", "digit", right));
            if (isTaken(PRODUCT.BARCODE_KEY.eq(Barcode.key(code)), id)) {
                wrong("barcode", "barcodeTaken");
            }
            return code;
        }

        private boolean isTaken(Condition by, UUID id) {
            return db.fetchExists(PRODUCT, by, PRODUCT.DELETED_AT.isNull(), PRODUCT.ID.ne(id));
        }

        private ProductKind kind(ProductForm form) {
            var typed = Objects.requireNonNullElse(Clean.line(form.kind()), "GOODS");
            try {
                return ProductKind.valueOf(typed.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                wrong("kind", "choice");
                return ProductKind.GOODS;
            }
        }

        private @Nullable Integer group(ProductForm form) {
            var typed = Clean.line(form.group());
            if (typed == null) {
                return null;
            }
            var group = groups.tree().find(typed);
            if (group.isEmpty()) {
                wrong("group", "group", typed);
            }
            return group.map(ProductGroup::id).orElse(null);
        }

        private @Nullable BigDecimal amount(String field, @Nullable String typed) {
            var text = Clean.line(typed);
            if (text == null) {
                return null;
            }
            var number = Typed.decimal(text).filter(n -> n.signum() >= 0);
            if (number.isEmpty()) {
                wrong(field, "amount");
            }
            return number.orElse(null);
        }

        private String currency(ProductForm form) {
            var typed = Clean.line(form.currency());
            if (typed == null) {
                return companies.get().currency();
            }
            try {
                return Currency.getInstance(typed.toUpperCase(Locale.ROOT)).getCurrencyCode();
            } catch (IllegalArgumentException e) {
                wrong("currency", "choice");
                return typed;
            }
        }

        private @Nullable BigDecimal vatRate(ProductForm form) {
            var rate = amount("vatRate", form.vatRate());
            if (rate != null && rate.compareTo(HUNDRED) > 0) {
                wrong("vatRate", "percent");
            }
            return rate;
        }

        private @Nullable String required(String field, @Nullable String typed, int most) {
            var text = line(field, typed, most);
            if (text == null) {
                wrong(field, "required");
            }
            return text;
        }

        private @Nullable String line(String field, @Nullable String typed, int most) {
            var text = Clean.line(typed);
            if (text != null && text.length() > most) {
                wrong(field, "long", most);
            }
            return text;
        }

        private void wrong(String field, String code, Object... arguments) {
            errors.add(new FieldError(field, code, t("products.wrong." + code, arguments)));
        }
    }
}
