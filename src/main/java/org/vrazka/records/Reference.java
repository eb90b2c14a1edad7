package org.vrazka.records;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Ids;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** What a column of ids points at: how to show its name and to find by it. */
sealed interface Reference {
    /** The name of what the column points at, in the language of who asks. */
    Field<String> label(Field<?> column);

    /** What a filter calls it. */
    Field<String> code(Field<?> column);

    /** The last id of what lies in it, which a filter finds too; null: nothing does. */
    Field<Integer> last(Field<?> column);

    /** The name of what an id or a code in a filter stands for, null for no such that one sees. */
    Field<String> nameOf(String value, Scope scope);

    /** Whether the column points at what the text names. */
    Condition names(Field<?> column, String text);

    /**
     * A record of another kind.
     *
     * @param whose of which kind it is and who owns it; null: everybody may know its name
     * @param hiding of whom who asks may see; null: rows tell the name to all who see the rows
     */
    record Record(
            TableField<?, UUID> id,
            Field<String> name,
            Field<String> folded,
            @Nullable Whose whose,
            @Nullable Scope hiding)
            implements Reference {
        /** Of which kind the record is, and the column of its owner. */
        record Whose(Kind kind, Field<UUID> owner) {
            Condition seen(Scope scope) {
                return scope.of(kind, Action.SEE, owner);
            }
        }

        @Override
        public Field<String> label(Field<?> column) {
            return DSL.field(
                    DSL.select(name).from(table()).where(id.eq(column.coerce(UUID.class)), seen()));
        }

        /** The column, empty where it points at what who asks may not see. */
        Field<?> shown(Field<?> column) {
            var seen = seen();
            return seen.equals(DSL.noCondition())
                    ? column
                    : DSL.when(
                            DSL.exists(
                                    DSL.selectOne()
                                            .from(table())
                                            .where(id.eq(column.coerce(UUID.class)), seen)),
                            column);
        }

        private Condition seen() {
            return whose == null || hiding == null ? DSL.noCondition() : whose.seen(hiding);
        }

        @Override
        public Field<String> code(Field<?> column) {
            return column.cast(String.class);
        }

        @Override
        public Field<Integer> last(Field<?> column) {
            return DSL.castNull(Integer.class);
        }

        @Override
        public Condition names(Field<?> column, String text) {
            var ids = DSL.select(id).from(table()).where(Match.of(text).in(name, folded), seen());
            return column.coerce(UUID.class).in(ids);
        }

        @Override
        public Field<String> nameOf(String value, Scope scope) {
            var uuid = Ids.read(value).orElse(null);
            return uuid == null
                    ? DSL.castNull(String.class)
                    : DSL.field(
                            DSL.select(name)
                                    .from(table())
                                    .where(id.eq(uuid))
                                    .and(whose == null ? DSL.noCondition() : whose.seen(scope)));
        }

        Record of(Whose owned) {
            return new Record(id, name, folded, owned, hiding);
        }

        Record hiding(Scope scope) {
            return new Record(id, name, folded, whose, scope);
        }

        private Table<?> table() {
            return requireNonNull(id.getTable());
        }
    }

    /**
     * Several nodes of a tree, in the order of an array of their ids.
     *
     * @param within the ids of what a text names, and of all that lies in it: told before the
     *     database is asked, so that it knows how many have one of them
     */
    record Nodes(Node node, Function<String, List<Integer>> within) implements Reference {
        @Override
        public Field<String> label(Field<?> column) {
            return DSL.field(
                    "(select string_agg({0} || ' ' || {1}, '; ' order by array_position({2}, {3}))"
                            + " from {4} where {3} = any ({2}))",
                    String.class,
                    node.code(),
                    node.name(),
                    column,
                    node.id(),
                    requireNonNull(node.id().getTable()));
        }

        @Override
        public Field<String> nameOf(String value, Scope scope) {
            return node.nameOf(value, scope);
        }

        @Override
        public Field<String> code(Field<?> column) {
            throw new IllegalStateException("nothing is gathered by several");
        }

        @Override
        public Field<Integer> last(Field<?> column) {
            throw new IllegalStateException("nothing is gathered by several");
        }

        @Override
        public Condition names(Field<?> column, String text) {
            return DSL.condition(
                    "{0} && {1}", column, DSL.val(within.apply(text).toArray(Integer[]::new)));
        }
    }

    /** A node of a tree numbered in preorder: what lies in it has an id up to its last id. */
    record Node(
            TableField<?, Integer> id,
            TableField<?, Integer> lastId,
            TableField<?, String> code,
            TableField<?, String> bulgarian,
            TableField<?, String> english)
            implements Reference {
        @Override
        public Field<String> label(Field<?> column) {
            return DSL.field(
                    DSL.select(name())
                            .from(id.getTable())
                            .where(id.eq(column.coerce(Integer.class))));
        }

        @Override
        public Field<String> nameOf(String value, Scope scope) {
            return DSL.field(
                    DSL.select(name())
                            .from(requireNonNull(id.getTable()))
                            .where(code.eq(value))
                            .limit(1));
        }

        @Override
        public Field<String> code(Field<?> column) {
            return of(column, code);
        }

        @Override
        public Field<Integer> last(Field<?> column) {
            return of(column, lastId);
        }

        private <T> Field<T> of(Field<?> column, Field<T> wanted) {
            return DSL.field(
                    DSL.select(wanted)
                            .from(requireNonNull(id.getTable()))
                            .where(id.eq(column.coerce(Integer.class))));
        }

        Field<String> name() {
            return Text.language().equals(Text.BULGARIAN) ? bulgarian : english;
        }

        @Override
        public Condition names(Field<?> column, String text) {
            var table = requireNonNull(id.getTable());
            var outer = table.as("outer_place");
            var match = Match.of(text.toLowerCase(Locale.ROOT));
            var named =
                    of(outer, code)
                            .eq(text)
                            .or(match.in(DSL.lower(of(outer, bulgarian)), null))
                            .or(match.in(DSL.lower(of(outer, english)), null));
            return column.coerce(Integer.class)
                    .in(
                            DSL.select(id)
                                    .from(table)
                                    .join(outer)
                                    .on(id.between(of(outer, id), of(outer, lastId)))
                                    .where(named));
        }

        private static <T> Field<T> of(Table<?> alias, Field<T> field) {
            return requireNonNull(alias.field(field));
        }
    }
}
