package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One field of a kind of record, declared once: from it come column, cell, sort, filter, API and
 * export. The methods that return {@code this} are for the declaration only.
 */
public final class FieldDef extends FieldAccess {
    /** After the name of a field, what a change of many records does with several values. */
    public static final String ADDED = ".added";

    public static final String REMOVED = ".removed";

    private final Field<?> column;
    private @Nullable Supplier<List<Option>> addable;
    private boolean costs;
    private @Nullable Field<String> otherwise;
    private @Nullable Reference reference;
    private @Nullable Held held;
    private boolean editable;
    private @Nullable Kept kept;
    private @Nullable Supplier<Field<String>> told;

    FieldDef(String name, FieldType type, Field<?> column) {
        super(name, type);
        this.column = column;
    }

    @Override
    FieldDef self() {
        return this;
    }

    /** Text to show and find when the place or link itself is unknown. */
    public FieldDef otherwise(Field<String> column) {
        otherwise = column;
        return this;
    }

    /** Tells costs or profit: there only for who may see these. */
    public FieldDef costs() {
        costs = true;
        return this;
    }

    /** Many records can be given some of these beside those that they have, or lose some. */
    public FieldDef addable(Supplier<List<Option>> offered) {
        addable = offered;
        return this;
    }

    /** Its value is this key of a JSON column with an index on what it contains. */
    public FieldDef heldIn(Field<JSONB> json, String key) {
        held = new Held(json, key);
        return this;
    }

    /** Its column is of another table, with one row of it for each record at most. */
    public FieldDef beside(Beside rows) {
        kept = new Kept(rows, column, false);
        sortsAsMissing();
        return this;
    }

    /**
     * It is asked of rows of another table, several for each record; its own column tells them
     * together. Only days are sorted by.
     *
     * @param each the column of such a row
     */
    public FieldDef among(Beside rows, Field<?> each) {
        kept = new Kept(rows, each, true);
        if (type() != FieldType.DATE) {
            sortsByNothing();
        }
        return this;
    }

    /** The names of all that it points at, where a record points at several. */
    public FieldDef told(Supplier<Field<String>> names) {
        told = names;
        return this;
    }

    /**
     * Many records can be given the same value at once: the record's table has this column, and
     * whatever its type can hold is right.
     */
    public FieldDef editable() {
        editable = true;
        return this;
    }

    FieldDef pointingAt(Reference to) {
        reference = to;
        return this;
    }

    /** What it points at is of this kind and has this owner: who may not see it sees no name. */
    public FieldDef within(Kind kind, Field<UUID> owner) {
        return reference instanceof Reference.Record record
                ? pointingAt(record.of(new Reference.Record.Whose(kind, owner)))
                : this;
    }

    /** Nor does he learn that it points at it: for what is told nowhere else. */
    public FieldDef hiding(Scope scope) {
        return reference instanceof Reference.Record record
                ? pointingAt(record.hiding(scope))
                : this;
    }

    boolean tellsCosts() {
        return costs;
    }

    public boolean isEditable() {
        return editable;
    }

    /** As a change of many records offers it: itself, or that some are added and that some go. */
    public List<FieldDef> inBulk() {
        if (addable == null) {
            return editable || isHeldIn("custom") ? List.of(this) : List.of();
        }
        return List.of(
                new FieldDef(name() + ADDED, type(), column)
                        .options(addable)
                        .about(topic())
                        .called(() -> t("records.bulk.adding", label())),
                new FieldDef(name() + REMOVED, type(), column)
                        .options(this::options)
                        .about(topic())
                        .called(() -> t("records.bulk.removing", label())));
    }

    @Nullable Held held() {
        return held;
    }

    Field<?> column() {
        return seen(kept == null || kept.several() ? column : kept.rows().one(column));
    }

    /** The same where the table that it lies in is joined to the list: see {@link Joined}. */
    Field<?> joined() {
        return seen(column);
    }

    private Field<?> seen(Field<?> value) {
        return reference instanceof Reference.Record record ? record.shown(value) : value;
    }

    /** As one of the rows that it is kept in has it. */
    FieldDef ofRow(Kept where) {
        var one =
                new FieldDef(
                        name(),
                        type() == FieldType.CHOICES ? FieldType.CHOICE : type(),
                        where.column());
        one.saidAs(this);
        one.otherwise = otherwise;
        one.reference = reference instanceof Reference.Nodes nodes ? nodes.node() : reference;
        return one;
    }

    @Nullable Kept kept() {
        return kept;
    }

    boolean hasSeveral() {
        return kept != null && kept.several();
    }

    /** Whether lists say what all of it comes to. */
    public boolean isAddedUp() {
        return addsUp() && Tally.sums(this);
    }

    @Nullable Field<String> told() {
        return told == null ? null : told.get();
    }

    public String columnName() {
        return held == null ? column.getName() : held.json().getName() + "." + held.key();
    }

    /** Whether its value stands in this column, among others. */
    public boolean isHeldIn(String json) {
        return held != null && held.json().getName().equals(json);
    }

    /** The name of what a stored value points at, to be asked; null: it points at nothing. */
    public @Nullable Field<String> nameOfStored(String value) {
        return reference == null
                ? null
                : reference.label(
                        type() == FieldType.LINK
                                ? DSL.val(UUID.fromString(value))
                                : isSeveral()
                                        ? DSL.array(DSL.val(Integer.valueOf(value)))
                                        : DSL.val(Integer.valueOf(value)));
    }

    /** Its column holds several values. */
    boolean isSeveral() {
        return column.getDataType().isArray();
    }

    @Nullable Field<String> otherwise() {
        return otherwise;
    }

    Reference reference() {
        if (reference == null) {
            throw new IllegalStateException(name() + " points at nothing");
        }
        return reference;
    }

    boolean pointsAtSomething() {
        return reference != null;
    }
}
