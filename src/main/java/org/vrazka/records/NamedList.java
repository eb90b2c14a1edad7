package org.vrazka.records;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.NotFound;

import java.util.Comparator;
import java.util.HashMap;
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
    private final List<NamedMore> more;

    public NamedList(
            DSLContext db,
            TableField<?, Integer> id,
            TableField<?, String> bulgarian,
            TableField<?, String> english,
            TableField<?, Boolean> active,
            NamedMore... more) {
        this.db = db;
        this.id = id;
        this.bulgarian = bulgarian;
        this.english = english;
        this.active = active;
        this.more = List.of(more);
    }

    /** What it keeps of an entry beside its names. */
    public List<NamedMore> more() {
        return more;
    }

    /** In the order of their names, those out of use last; read once in a request. */
    public List<Named> all() {
        return OncePerRequest.of(this, this::read);
    }

    /** After a write. */
    protected void forget() {
        OncePerRequest.forget(this);
    }

    private List<Named> read() {
        return db
                .select(id, bulgarian, english, active)
                .select(more().stream().map(NamedMore::column).toList())
                .from(table())
                .where(kept())
                .fetch(this::read)
                .stream()
                .sorted(Comparator.comparing(Named::active).reversed().thenComparing(Named::name))
                .toList();
    }

    /** Those that are in the list: all that there are, unless it knows better. */
    protected Condition kept() {
        return DSL.noCondition();
    }

    private Named read(Record row) {
        return new Named(
                row.get(id),
                row.get(bulgarian),
                row.get(english),
                row.get(active),
                more().stream()
                        .map(one ->
                                Objects.requireNonNullElse(row.get(one.column(), String.class), ""))
                        .toList());
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

    /** The id of the new entry. */
    protected int create(NamedForm form) {
        var made =
                db.insertInto(table())
                        .set(checked(form, null))
                        .returningResult(id)
                        .fetchSingle(Record1::value1);
        forget();
        return made;
    }

    /** One out of use stays with the records that have it, and is offered no more. */
    void change(int which, NamedForm form) {
        get(which);
        db.update(table()).set(checked(form, which)).where(id.eq(which)).execute();
        forget();
    }

    private Map<?, ?> checked(NamedForm form, @Nullable Integer besides) {
        var errors = new Errors("records.wrong.named");
        var values = new HashMap<TableField<?, ?>, @Nullable Object>();
        values.put(bulgarian, name("nameBg", form.nameBg(), errors));
        values.put(english, name("nameEn", form.nameEn(), errors));
        values.put(active, form.active());
        for (var other : all()) {
            boolean another = (besides == null || other.id() != besides) && areRivals(form, other);
            errors.addUnless(
                    !another || !other.nameBg().equalsIgnoreCase((String) values.get(bulgarian)),
                    "nameBg",
                    "taken");
            errors.addUnless(
                    !another || !other.nameEn().equalsIgnoreCase((String) values.get(english)),
                    "nameEn",
                    "taken");
        }
        for (int at = 0; at < more().size(); at++) {
            values.put(more().get(at).column(), moreOf(form, at, errors));
        }
        check(form, besides, errors);
        errors.throwIfAny();
        return values;
    }

    /** Whether they may not have one name: nowhere in the list, unless it knows better. */
    protected boolean areRivals(NamedForm form, Named other) {
        return true;
    }

    private @Nullable Object moreOf(NamedForm form, int at, Errors errors) {
        var field = "more[" + at + "]";
        var options = more().get(at).options().get();
        if (options.isEmpty()) {
            return name(field, form.more(at), errors);
        }
        boolean known = options.stream().anyMatch(one -> one.code().equals(form.more(at)));
        errors.addUnless(known, field, "choice");
        return !known || form.more(at).isEmpty()
                ? null
                : more().get(at).column().getDataType().convert(form.more(at));
    }

    /**
     * What else a list of this kind asks of an entry.
     *
     * @param which null: a new one
     */
    protected void check(NamedForm form, @Nullable Integer which, Errors errors) {}

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
