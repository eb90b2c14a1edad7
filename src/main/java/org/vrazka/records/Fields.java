package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.TableField;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The words that a catalogue is declared with, to be imported statically. */
public final class Fields {
    private Fields() {}

    public static FieldDef text(String name, Field<String> column) {
        return new FieldDef(name, FieldType.TEXT, column).sortedBy(column);
    }

    /** A choice of constants, their texts under {@code <module>.<field>.<CODE>}. */
    public static FieldDef choice(String name, Field<String> column, Class<? extends Enum<?>> of) {
        var def = new FieldDef(name, FieldType.CHOICE, column).sortedBy(column);
        return def.options(() ->
                Arrays.stream(of.getEnumConstants())
                        .map(Enum::name)
                        .map(code -> new Option(code, t(def.optionKey(code))))
                        .toList());
    }

    /** A choice from a list that users keep; the codes are the column's values as text. */
    public static FieldDef choice(String name, Field<?> column, Supplier<List<Option>> options) {
        return new FieldDef(name, FieldType.CHOICE, column).options(options);
    }

    public static FieldDef number(String name, Field<? extends Number> column) {
        return new FieldDef(name, FieldType.NUMBER, column).sortedBy(column);
    }

    /** An amount in the company's currency. */
    public static FieldDef money(String name, Field<BigDecimal> column) {
        return new FieldDef(name, FieldType.MONEY, column).sortedBy(column);
    }

    public static FieldDef money(String name, Field<BigDecimal> column, Field<String> currency) {
        return money(name, column).in(currency);
    }

    public static FieldDef date(String name, Field<?> column) {
        return new FieldDef(name, FieldType.DATE, column).sortedBy(column);
    }

    public static FieldDef instant(String name, Field<?> column) {
        return new FieldDef(name, FieldType.INSTANT, column).sortedBy(column);
    }

    /** Several of a choice. */
    public static FieldDef choices(
            String name, Field<? extends Object[]> column, Supplier<List<Option>> options) {
        return new FieldDef(name, FieldType.CHOICES, column).options(options);
    }

    public static FieldDef yesNo(String name, Field<Boolean> column) {
        return new FieldDef(name, FieldType.YES_NO, column);
    }

    /** A link to a record of another kind, shown by its name. */
    public static FieldDef link(
            String name,
            Field<UUID> column,
            TableField<?, UUID> id,
            Field<String> label,
            Field<String> folded) {
        return new FieldDef(name, FieldType.LINK, column)
                .pointingAt(new Reference.Record(id, label, folded, null, null));
    }

    /**
     * Several nodes of such a tree, the first of them before the others.
     *
     * @param within the ids of what a text names, a star in it for any other text, and of all that
     *     lies in it
     */
    public static FieldDef nodes(
            String name,
            Field<Integer[]> column,
            TableField<?, Integer> id,
            TableField<?, Integer> lastId,
            TableField<?, String> code,
            TableField<?, String> bulgarian,
            TableField<?, String> english,
            Function<String, List<Integer>> within) {
        var node = new Reference.Node(id, lastId, code, bulgarian, english);
        return new FieldDef(name, FieldType.PLACE, column)
                .pointingAt(new Reference.Nodes(node, within));
    }

    /** A place of a tree numbered in preorder; asking for one finds all that lies in it. */
    public static FieldDef place(
            String name,
            Field<Integer> column,
            TableField<?, Integer> id,
            TableField<?, Integer> lastId,
            TableField<?, String> code,
            TableField<?, String> bulgarian,
            TableField<?, String> english) {
        return new FieldDef(name, FieldType.PLACE, column)
                .pointingAt(new Reference.Node(id, lastId, code, bulgarian, english));
    }
}
