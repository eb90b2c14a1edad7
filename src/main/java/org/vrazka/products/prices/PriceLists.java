package org.vrazka.products.prices;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.products.db.Tables.PRICE_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.products.db.tables.records.PriceListRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Every question about price lists and every change to them; who may do so with products, may. */
@Service
@Transactional
public class PriceLists {
    private static final int LONGEST = 80;
    private static final org.vrazka.products.db.tables.PriceList L = PRICE_LIST;

    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;

    PriceLists(DSLContext db, Scope scope, CurrentUser currentUser) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    /** In the order of their names, those out of use last. */
    @Transactional(readOnly = true)
    public List<PriceList> all() {
        return db.select(
                        L.ID,
                        L.VERSION,
                        L.NAME,
                        L.CURRENCY,
                        L.WITH_VAT,
                        L.IS_DEFAULT,
                        L.ACTIVE,
                        L.VALID_FROM,
                        L.VALID_TO)
                .from(L)
                .where(visible())
                .orderBy(L.ACTIVE.desc(), L.SORT_NAME.collate("C"), L.ID)
                .fetch(mapping(PriceList::new));
    }

    /** Of those in use, whoever asks: who sells to a customer need not see the catalogue. */
    @Transactional(readOnly = true)
    List<String> names() {
        return db.select(L.NAME)
                .from(L)
                .where(L.DELETED_AT.isNull(), L.ACTIVE.isTrue())
                .orderBy(L.SORT_NAME.collate("C"), L.ID)
                .fetch(L.NAME);
    }

    @Transactional(readOnly = true)
    public PriceList get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("price list", id));
    }

    @Transactional(readOnly = true)
    public Optional<PriceList> find(UUID id) {
        return all().stream().filter(list -> list.id().equals(id)).findFirst();
    }

    public UUID create(PriceListForm form) {
        allow(Action.CREATE);
        var row = row(form, null);
        row.setId(Ids.next());
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        leaveOnlyDefault(row, row.getId());
        db.insertInto(L).set(row).execute();
        return row.getId();
    }

    /** Changes what the version still describes; else somebody was quicker. */
    public void change(UUID id, int version, PriceListForm form) {
        allow(Action.CHANGE);
        get(id);
        var row = row(form, id);
        leaveOnlyDefault(row, id);
        write(id, version, row);
    }

    /** There is one at most that others are taken instead of. */
    private void leaveOnlyDefault(PriceListRecord row, UUID id) {
        if (row.getIsDefault()) {
            db.update(L)
                    .set(L.IS_DEFAULT, false)
                    .set(L.VERSION, L.VERSION.plus(1))
                    .where(L.IS_DEFAULT.isTrue(), L.ID.ne(id))
                    .execute();
        }
    }

    public void delete(UUID id, int version) {
        allow(Action.DELETE);
        get(id);
        var row = new PriceListRecord();
        row.setDeletedAt(Instant.now());
        row.setIsDefault(false);
        write(id, version, row);
    }

    public void restore(UUID id) {
        allow(Action.DELETE);
        db.update(L)
                .setNull(L.DELETED_AT)
                .set(L.VERSION, L.VERSION.plus(1))
                .where(L.ID.eq(id), L.DELETED_AT.isNotNull())
                .execute();
        get(id);
    }

    private void write(UUID id, int version, PriceListRecord row) {
        int changed =
                db.update(L)
                        .set(row)
                        .set(L.VERSION, L.VERSION.plus(1))
                        .set(L.CHANGED_AT, currentInstant())
                        .set(L.CHANGED_BY, currentUser.get().id())
                        .where(L.ID.eq(id), L.VERSION.eq(version), L.DELETED_AT.isNull())
                        .execute();
        if (changed == 0) {
            throw new Stale(get(id).version());
        }
    }

    private PriceListRecord row(PriceListForm form, @Nullable UUID id) {
        var errors = new Errors("products.wrong");
        var row = new PriceListRecord();
        row.setName(name(form, id, errors));
        row.setCurrency(currency(form, errors));
        row.setWithVat(form.vat().equals(PriceListForm.WITH));
        row.setIsDefault(form.usual());
        row.setActive(form.active());
        row.setValidFrom(day("validFrom", form.validFrom(), errors));
        row.setValidTo(day("validTo", form.validTo(), errors));
        errors.addUnless(
                row.getValidFrom() == null
                        || row.getValidTo() == null
                        || !row.getValidTo().isBefore(row.getValidFrom()),
                "validTo",
                "order");
        errors.throwIfAny();
        return row;
    }

    private String name(PriceListForm form, @Nullable UUID id, Errors errors) {
        var name = Objects.requireNonNullElse(Clean.line(form.name()), "");
        errors.addUnless(!name.isEmpty(), "name", "required");
        errors.addUnless(name.length() <= LONGEST, "name", "long", LONGEST);
        boolean taken =
                all().stream()
                        .anyMatch(list ->
                                !list.id().equals(id) && list.name().equalsIgnoreCase(name));
        errors.addUnless(!taken, "name", "listTaken");
        return name;
    }

    private static String currency(PriceListForm form, Errors errors) {
        var code = form.currency().strip().toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            errors.add("currency", "choice");
            return code;
        }
    }

    static @Nullable LocalDate day(String field, String typed, Errors errors) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            errors.add(field, "day");
            return null;
        }
    }

    void allow(Action action) {
        if (!scope.allows(Kind.PRODUCTS, action)) {
            throw new Forbidden(Kind.PRODUCTS, action);
        }
    }

    private Condition visible() {
        return L.DELETED_AT.isNull().and(condition(scope.allows(Kind.PRODUCTS, Action.SEE)));
    }
}
