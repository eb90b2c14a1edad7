package org.vrazka.records;

import static java.util.Objects.requireNonNull;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.NotFound;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A reference list of names in two languages that the firm keeps itself. */
public class NamedList {
    private static final int LONGEST = 80;

    private final DSLContext db;
    private final TableField<?, Integer> id;
    private final TableField<?, String> bulgarian;
    private final TableField<?, String> english;
    private final TableField<?, Boolean> active;

    public NamedList(
            DSLContext db,
            TableField<?, Integer> id,
            TableField<?, String> bulgarian,
            TableField<?, String> english,
            TableField<?, Boolean> active) {
        this.db = db;
        this.id = id;
        this.bulgarian = bulgarian;
        this.english = english;
        this.active = active;
    }

    /** In the order of their names, those out of use last. */
    public List<Named> all() {
        return db
                .select(id, bulgarian, english, active)
                .from(table())
                .fetch(Records.mapping(Named::new))
                .stream()
                .sorted(Comparator.comparing(Named::active).reversed().thenComparing(Named::name))
                .toList();
    }

    public Named get(int which) {
        return all().stream()
                .filter(entry -> entry.id() == which)
                .findFirst()
                .orElseThrow(() -> new NotFound(table().getName(), which));
    }

    /** The entry of an id or an exact name in either language. */
    public Optional<Named> resolve(@Nullable String text) {
        return resolve(text, all());
    }

    /** The same among entries that were read before. */
    public static Optional<Named> resolve(@Nullable String text, List<Named> entries) {
        var line = Clean.line(text);
        return line == null
                ? Optional.empty()
                : entries.stream()
                        .filter(entry ->
                                line.equals(String.valueOf(entry.id()))
                                        || line.equalsIgnoreCase(entry.nameBg())
                                        || line.equalsIgnoreCase(entry.nameEn()))
                        .findFirst();
    }

    /** As a filter offers them, those out of use too. */
    public List<Option> options() {
        return all().stream()
                .map(entry -> new Option(String.valueOf(entry.id()), entry.name()))
                .toList();
    }

    void create(NamedForm form) {
        db.insertInto(table()).set(checked(form, null)).execute();
    }

    /** One out of use stays with the records that have it, and is offered no more. */
    void change(int which, NamedForm form) {
        get(which);
        db.update(table()).set(checked(form, which)).where(id.eq(which)).execute();
    }

    private Map<?, ?> checked(NamedForm form, @Nullable Integer besides) {
        var errors = new Errors("records.wrong.named");
        var nameBg = name("nameBg", form.nameBg(), errors);
        var nameEn = name("nameEn", form.nameEn(), errors);
        for (var other : all()) {
            boolean another = besides == null || other.id() != besides;
            errors.addUnless(
                    !another || !other.nameBg().equalsIgnoreCase(nameBg), "nameBg", "taken");
            errors.addUnless(
                    !another || !other.nameEn().equalsIgnoreCase(nameEn), "nameEn", "taken");
        }
        errors.throwIfAny();
        return Map.of(bulgarian, nameBg, english, nameEn, active, form.active());
    }

    private static String name(String field, String typed, Errors errors) {
        var name = Objects.requireNonNullElse(Clean.line(typed), "");
        errors.addUnless(!name.isEmpty(), field, "required");
        errors.addUnless(name.length() <= LONGEST, field, "long", LONGEST);
        return name;
    }

    private Table<?> table() {
        return requireNonNull(id.getTable());
    }
}
