package org.vrazka.records;

import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds records by their names as they sound. How names begin is read in the order of an index, as
 * quick for a hundred thousand hits as for six; only what too few begin with is looked for inside
 * them.
 *
 * @param id of the record in the table that lists show
 * @param sortName its folded name there
 * @param heard where its sounds are kept
 * @param columns of the table that lists show, out of which a hit is made
 * @param <T> a hit, equal to another of the same record
 */
public record NameSearch<T>(
        DSLContext db,
        TableField<?, UUID> id,
        TableField<?, String> sortName,
        List<Heard> heard,
        List<? extends Field<?>> columns,
        Function<Record, T> hit) {
    /** A text that thousands hold is not worth sorting them all. */
    private static final int ENOUGH_TO_CHOOSE_FROM = 200;

    /** Who sees few of the records is not looked for in all of them. */
    private static final int LOOKED_AT = 2_000;

    private static final String LAST = "\uDBFF\uDFFF"; // after every other sign
    private static final String BEGINNING = "beginning";

    /**
     * A column of sounds, with an index in the order of bytes.
     *
     * @param there which rows the index has
     */
    public record Heard(TableField<?, UUID> id, Field<String> sound, Condition there) {}

    /**
     * What looks like a name and is long enough by how it begins, anything else by the condition.
     *
     * @param inside all that the text means, by indexes of its own
     * @param seen which may be found
     */
    public List<T> exactly(String text, boolean name, Condition inside, Condition seen, int limit) {
        return name && Search.isPart(text)
                ? named(text, inside, seen, limit)
                : by(inside, text, seen, limit);
    }

    /** Those whose names begin so, then those that have it inside. */
    private List<T> named(String text, Condition inside, Condition seen, int limit) {
        var found = beginning(DSL.array(Sound.begun(text)), seen, limit);
        if (found.size() < limit) {
            found.addAll(by(inside, text, seen, limit));
        }
        return found.stream().limit(limit).toList();
    }

    /**
     * Those whose names begin with one of these texts, else those that have all words of one
     * inside.
     *
     * @param texts words as they sound
     */
    public List<T> nearly(
            List<List<String>> texts,
            Function<List<List<String>>, Condition> inside,
            Condition seen,
            int limit) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var sounds = texts.stream().map(words -> String.join(" ", words)).toArray(String[]::new);
        var found = beginning(DSL.val(sounds), seen, limit);
        return found.isEmpty() ? by(inside.apply(texts), "", seen, limit) : List.copyOf(found);
    }

    /** By anything else; whose name begins with the text comes first. */
    private List<T> by(Condition which, String text, Condition seen, int limit) {
        var list = Objects.requireNonNull(id.getTable());
        var all = new ArrayList<Field<?>>(columns);
        all.add(sortName);
        var some =
                select(all)
                        .from(list)
                        .where(which, seen)
                        .limit(ENOUGH_TO_CHOOSE_FROM)
                        .asTable("some");
        var name = Objects.requireNonNull(some.field(sortName));
        return db.select(List.of(some.fields()))
                .from(some)
                .orderBy(name.startsWith(Match.fold(text)).desc(), name.collate(DSL.collation("C")))
                .limit(limit)
                .fetch(hit::apply);
    }

    private LinkedHashSet<T> beginning(Field<String[]> texts, Condition seen, int limit) {
        var typed = unnest(texts).as("typed", "text");
        var text = Objects.requireNonNull(typed.field("text", String.class));
        var found =
                lateral(
                                heard.stream()
                                        .map(one -> inOrder(one, text, seen, limit))
                                        .reduce(Select::unionAll)
                                        .orElseThrow())
                        .as("found");
        Result<Record> rows =
                db.select(List.of(found.fields()))
                        .from(typed)
                        .crossJoin(found)
                        .orderBy(found.field(BEGINNING))
                        .limit(limit)
                        .fetch();
        var hits = new LinkedHashSet<T>();
        rows.forEach(row -> hits.add(hit.apply(row)));
        return hits;
    }

    private Select<Record> inOrder(Heard one, Field<String> text, Condition seen, int limit) {
        var sound = one.sound().collate(DSL.collation("C"));
        var some =
                select(one.id(), sound.as(BEGINNING))
                        .from(one.id().getTable())
                        .where(one.there(), sound.ge(text), sound.lt(text.concat(LAST)))
                        .orderBy(sound)
                        .limit(LOOKED_AT)
                        .asTable("begun");
        var all = new ArrayList<Field<?>>(columns);
        all.add(some.field(BEGINNING));
        return select(all)
                .from(some)
                .join(id.getTable())
                .on(id.eq(some.field(one.id())))
                .where(seen)
                .orderBy(some.field(BEGINNING))
                .limit(limit);
    }
}
