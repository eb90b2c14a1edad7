package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of a kind of record, declared once: what lists show, sort, filter, export, and the API
 * with them.
 */
public final class Catalogue {
    private final String module;
    private final Table<?> table;
    private final Field<?> id;
    private final Condition base;
    private final String defaultSort;
    private final Map<String, FieldDef> fields;
    private final Function<String, Condition> search;
    private final List<String> formats;
    private final Set<String> hidden;

    private Catalogue(
            String module,
            Table<?> table,
            Field<?> id,
            Condition base,
            String defaultSort,
            Map<String, FieldDef> fields,
            Function<String, Condition> search,
            List<String> formats,
            Set<String> hidden) {
        this.module = module;
        this.table = table;
        this.id = id;
        this.base = base;
        this.defaultSort = defaultSort;
        this.fields = fields;
        this.search = search;
        this.formats = formats;
        this.hidden = hidden;
    }

    /**
     * @param module the prefix of its texts
     * @param table what lists read
     * @param id tells rows apart, and orders those that are equal otherwise
     * @param defaultSort a field, or "-field" for descending
     */
    public static Catalogue of(
            String module, Table<?> table, Field<?> id, String defaultSort, FieldDef... fields) {
        var byName = new LinkedHashMap<String, FieldDef>();
        for (var field : fields) {
            field.in(module);
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException("twice: " + field.name());
            }
        }
        return new Catalogue(
                module,
                table,
                id,
                DSL.noCondition(),
                defaultSort,
                byName,
                Search.in(fields),
                List.of(),
                Set.of());
    }

    /** The same over a part of the table, such as the live rows or those of one run. */
    public Catalogue where(Condition part) {
        return new Catalogue(
                module, table, id, base.and(part), defaultSort, fields, search, formats, hidden);
    }

    /**
     * The same for who may or may not see costs: a hidden field is one that there is not, so that
     * nothing filters, sorts or exports by it.
     */
    public Catalogue showing(boolean costs) {
        if (costs) {
            return this;
        }
        var known = new LinkedHashMap<>(fields);
        known.values().removeIf(FieldDef::tellsCosts);
        var hides = new HashSet<>(fields.keySet());
        hides.removeAll(known.keySet());
        return new Catalogue(module, table, id, base, defaultSort, known, search, formats, hides);
    }

    /** The same with fields that are known only when it is asked. */
    public Catalogue with(List<FieldDef> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(fields);
        more.forEach(field -> {
            field.in(module);
            all.putIfAbsent(field.name(), field);
        });
        return new Catalogue(module, table, id, base, defaultSort, all, search, formats, hidden);
    }

    /** What the search box of a list finds, when it is more than the first folded field. */
    public Catalogue searching(Function<String, Condition> by) {
        return new Catalogue(module, table, id, base, defaultSort, fields, by, formats, hidden);
    }

    /** The list can be taken away as a file of this ending too: its module writes it. */
    public Catalogue alsoAs(String ending) {
        return new Catalogue(
                module, table, id, base, defaultSort, fields, search, List.of(ending), hidden);
    }

    /** Endings of files that the list can be taken away as, beside those of tables. */
    public List<String> formats() {
        return formats;
    }

    public String module() {
        return module;
    }

    public Collection<FieldDef> fields() {
        return fields.values();
    }

    public Optional<FieldDef> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The field of this name; the parameter that asks for it gets the blame when there is none. */
    public FieldDef field(String name, String parameter) {
        return find(name).orElseThrow(() -> new BadQuery(parameter, "field", name));
    }

    /**
     * The chosen columns, or those that lists show at first. Who got an address or a view of
     * somebody who sees more sees it without the columns that are hidden from him.
     */
    public List<FieldDef> columns(List<String> names) {
        var chosen =
                names.stream()
                        .map(text -> AskedColumn.of(text).name())
                        .distinct()
                        .filter(name -> !hidden.contains(name))
                        .map(name -> field(name, "columns"))
                        .toList();
        return chosen.isEmpty() ? fields().stream().filter(FieldDef::isShown).toList() : chosen;
    }

    public String defaultSort() {
        return defaultSort;
    }

    public Table<?> table() {
        return table;
    }

    Field<?> id() {
        return id;
    }

    Condition base() {
        return base;
    }

    Condition search(String text) {
        return search.apply(text);
    }
}
