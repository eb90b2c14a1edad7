package org.vrazka.records;

import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One field of a kind of record, declared once: from it come column, cell, sort, filter, API and
 * export. The methods that return {@code this} are for the declaration only.
 */
public final class FieldDef {
    /** After the name of a field, what a change of many records does with several values. */
    public static final String ADDED = ".added";

    public static final String REMOVED = ".removed";

    private final String name;
    private final FieldType type;
    private final Field<?> column;
    private String labelKey = "";
    private String optionPrefix = "";
    private Supplier<List<Option>> options = List::of;
    private Supplier<Map<String, String>> tones = Map::of;
    private @Nullable Supplier<List<Option>> addable;
    private boolean costs;
    private boolean shown;
    private boolean indexed;
    private boolean indexedByOwner;
    private boolean indexedByTeam;
    private boolean classChip;
    private boolean person;
    private UnaryOperator<String> words = UnaryOperator.identity();
    private @Nullable String suggestions;
    private @Nullable String href;
    private @Nullable Field<String> folded;
    private @Nullable Field<String> otherwise;
    private @Nullable Field<?> sort;
    private @Nullable Reference reference;
    private @Nullable Held held;
    private Supplier<String> given = () -> "";
    private boolean web;
    private boolean editable;
    private @Nullable Finding finding;
    private @Nullable Kept kept;
    private @Nullable Supplier<Field<String>> told;
    private Predicate<String> wider = code -> false;
    private Field<String> currency = DSL.field(DSL.select(COMPANY.CURRENCY).from(COMPANY));

    FieldDef(String name, FieldType type, Field<?> column) {
        this.name = name;
        this.type = type;
        this.column = column;
    }

    /** The column that holds the same text folded: searched and sorted by. */
    public FieldDef folded(Field<String> column) {
        folded = column;
        return sortedBy(column);
    }

    /** Text to show and find when the place or link itself is unknown. */
    public FieldDef otherwise(Field<String> column) {
        otherwise = column;
        return this;
    }

    /** Sorts by this; text goes by its bytes, as our indexes do. */
    @SuppressWarnings("unchecked")
    public FieldDef sortedBy(Field<?> field) {
        boolean isText = field.getType() == String.class;
        sort = isText ? ((Field<String>) field).collate(DSL.collation("C")) : field;
        return this;
    }

    /** Tells costs or profit: there only for who may see these. */
    public FieldDef costs() {
        costs = true;
        return this;
    }

    /** There is an index on (this sort, id). */
    public FieldDef indexed() {
        indexed = true;
        return this;
    }

    /** There is an index on (team, this sort, id). */
    public FieldDef indexedByTeam() {
        indexedByTeam = true;
        return this;
    }

    /** There is an index on (owner, this sort, id). */
    public FieldDef indexedByOwner() {
        indexedByOwner = true;
        return this;
    }

    /** A column of lists until the user chooses others. */
    public FieldDef shown() {
        shown = true;
        return this;
    }

    /** Where a cell leads, {@code {id}} standing for the id of the record or of what is linked. */
    public FieldDef href(String template) {
        href = template;
        return this;
    }

    /** Where the filter builder asks for names while one types: {@code GET <url>?q=}. */
    public FieldDef suggestions(String url) {
        suggestions = url;
        return this;
    }

    /** Shown as badges of these tones: good, warn, bad, info, or "" for plain. */
    public FieldDef tones(Map<String, String> byCode) {
        return tones(() -> byCode);
    }

    /** The same, as somebody has chosen them. */
    public FieldDef tones(Supplier<Map<String, String>> byCode) {
        tones = byCode;
        return this;
    }

    /** Many records can be given some of these beside those that they have, or lose some. */
    public FieldDef addable(Supplier<List<Option>> offered) {
        addable = offered;
        return this;
    }

    /** Shown as the chip of a class (ABC, XYZ). */
    public FieldDef classChip() {
        classChip = true;
        return this;
    }

    /** Lists print the text in other words, such as a name in the language of who asks. */
    public FieldDef worded(UnaryOperator<String> how) {
        words = how;
        return this;
    }

    /** The link is to a person, shown with his initials. */
    public FieldDef person() {
        person = true;
        return this;
    }

    /** Another text than {@code <module>.field.<name>}. */
    public FieldDef labelled(String key) {
        labelKey = key;
        return this;
    }

    /** A text that somebody has given it, in the language of who asks. */
    public FieldDef called(Supplier<String> label) {
        given = label;
        return this;
    }

    /** Its value is this key of a JSON column with an index on what it contains. */
    public FieldDef heldIn(Field<JSONB> json, String key) {
        held = new Held(json, key);
        return this;
    }

    /**
     * How a filter finds a field otherwise than by its column: in rows that hang on the record.
     *
     * @param among the records that have such a row; what is asked of fields that share it must
     *     hold of one and the same row
     * @param how the rows that have one of these texts; of no text: those that have it unsaid
     */
    record Finding(UnaryOperator<Condition> among, Function<List<String>, Condition> how) {
        Condition records(List<String> texts) {
            return among.apply(how.apply(texts));
        }
    }

    /** Whether a filter for this code finds more than what has just it. */
    public FieldDef wider(Predicate<String> which) {
        wider = which;
        return this;
    }

    /** It is found in rows that hang on the record; see {@link Finding}. */
    public FieldDef found(UnaryOperator<Condition> among, Function<List<String>, Condition> how) {
        finding = new Finding(among, how);
        return this;
    }

    /**
     * Where its column lies when that is not the table of the list.
     *
     * @param several a record may have several such rows
     */
    record Kept(Beside rows, Field<?> column, boolean several) {}

    /** Its column is of another table, with one row of it for each record at most. */
    public FieldDef beside(Beside rows) {
        kept = new Kept(rows, column, false);
        sort = sort == null ? null : orNone(sort);
        return this;
    }

    /** What a table never leaves empty is so where it has no row. */
    private static <T> Field<T> orNone(Field<T> field) {
        return DSL.field("{0}", field.getDataType().nullable(true), field);
    }

    /**
     * It is asked of rows of another table, several for each record; its own column tells them
     * together. Only days are sorted by.
     *
     * @param each the column of such a row
     */
    public FieldDef among(Beside rows, Field<?> each) {
        kept = new Kept(rows, each, true);
        if (type != FieldType.DATE) {
            sort = null;
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

    /** The text is an address of a page elsewhere. */
    public FieldDef web() {
        web = true;
        return this;
    }

    public FieldDef options(Supplier<List<Option>> supplier) {
        options = supplier;
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

    FieldDef in(Field<String> currencyColumn) {
        currency = currencyColumn;
        return this;
    }

    /** The catalogue names a field's texts. */
    void in(String module) {
        if (labelKey.isEmpty()) {
            labelKey = module + ".field." + name;
        }
        optionPrefix = module + "." + name + ".";
    }

    public String name() {
        return name;
    }

    public FieldType type() {
        return type;
    }

    public String label() {
        var label = given.get();
        return label.isEmpty() ? t(labelKey) : label;
    }

    public String labelKey() {
        return labelKey;
    }

    public List<Option> options() {
        return options.get();
    }

    String optionKey(String code) {
        return optionPrefix + code;
    }

    /** The text of an option's code, or the code when it is no longer known. */
    public String optionLabel(String code) {
        return options().stream()
                .filter(o -> o.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    public @Nullable String tone(String code) {
        return tones.get().get(code);
    }

    public boolean isClassChip() {
        return classChip;
    }

    /** A text of this field as lists print it. */
    public String say(String text) {
        return words.apply(text);
    }

    public boolean isShown() {
        return shown;
    }

    boolean tellsCosts() {
        return costs;
    }

    public boolean isSortable() {
        return sort != null;
    }

    public @Nullable String suggestions() {
        return suggestions;
    }

    /** Where the cell of this row leads, null for nowhere. */
    public @Nullable String hrefOf(Row row, @Nullable Object value) {
        if (href == null) {
            return null;
        }
        var id = type == FieldType.LINK && value instanceof Link link ? link.id() : row.id();
        return href.replace("{id}", id.toString());
    }

    public boolean isEditable() {
        return editable;
    }

    public boolean isWeb() {
        return web;
    }

    /** As a change of many records offers it: itself, or that some are added and that some go. */
    public List<FieldDef> inBulk() {
        if (addable == null) {
            return editable || isHeldIn("custom") ? List.of(this) : List.of();
        }
        return List.of(
                new FieldDef(name + ADDED, type, column)
                        .options(addable)
                        .called(() -> t("records.bulk.adding", label())),
                new FieldDef(name + REMOVED, type, column)
                        .options(options)
                        .called(() -> t("records.bulk.removing", label())));
    }

    @Nullable Finding finding() {
        return finding;
    }

    boolean findsMore(String code) {
        return wider.test(code);
    }

    @Nullable Held held() {
        return held;
    }

    public boolean isPerson() {
        return person;
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
                        name, type == FieldType.CHOICES ? FieldType.CHOICE : type, where.column());
        one.labelKey = labelKey;
        one.given = given;
        one.options = options;
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
                        type == FieldType.LINK
                                ? DSL.val(UUID.fromString(value))
                                : isSeveral()
                                        ? DSL.array(DSL.val(Integer.valueOf(value)))
                                        : DSL.val(Integer.valueOf(value)));
    }

    /** Its column holds several values. */
    boolean isSeveral() {
        return column.getDataType().isArray();
    }

    @Nullable Field<?> sort() {
        return sort;
    }

    boolean isIndexed() {
        return indexed;
    }

    boolean isIndexed(Extent.Part part) {
        return switch (part.by()) {
            case TEAM -> indexedByTeam;
            case OWNER -> indexedByOwner;
            case FURTHER -> true; // few, found by an index of their own
        };
    }

    @Nullable Field<String> folded() {
        return folded;
    }

    @Nullable Field<String> otherwise() {
        return otherwise;
    }

    Reference reference() {
        if (reference == null) {
            throw new IllegalStateException(name + " points at nothing");
        }
        return reference;
    }

    boolean pointsAtSomething() {
        return reference != null;
    }

    Field<String> currency() {
        return currency;
    }
}
