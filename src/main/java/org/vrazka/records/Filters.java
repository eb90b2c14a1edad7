package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Ids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Filters of any kind of record as people build them: in lists, and in forms that keep one. */
@Component
public class Filters {
    private final Lists lists;
    private final DSLContext db;
    private final Scope scope;

    Filters(Lists lists, DSLContext db, Scope scope) {
        this.lists = lists;
        this.db = db;
        this.scope = scope;
    }

    /** The builder as a filter fills it. */
    public FilterForm of(Catalogue catalogue, @Nullable Filter filter) {
        var root = new Unbuilt(catalogue).of(filter);
        return new FilterForm(catalogue, root, root, Map.of());
    }

    /** The builder as a form holds it, after what the pressed button does. */
    public FilterForm read(Catalogue catalogue, Map<String, String[]> form) {
        var command = form.get("do");
        var root = Builder.read(form);
        return checked(catalogue, command == null ? root : Builder.apply(root, command[0]));
    }

    /** What a list is asked: built in its form, or given by its address. */
    FilterForm asked(Catalogue catalogue, ListRequest request) {
        var given = of(catalogue, request.query().filter());
        if (!request.edits()) {
            return given;
        }
        var root = request.built() == null ? given.root() : request.built();
        return checked(catalogue, Builder.apply(root, request.command()));
    }

    /** A filter in words. */
    public String say(Catalogue catalogue, Filter filter) {
        var form = of(catalogue, filter);
        return chips(form).stream()
                .map(chip -> chip.label() + " " + chip.text())
                .collect(
                        Collectors.joining(
                                form.sound().any() ? " " + t("records.or") + " " : "; "));
    }

    List<ListPage.Chip> chips(FilterForm form) {
        return new Words(form.catalogue(), this::nameOf).chips(form.sound());
    }

    /** The name of what a filter's value points at, as far as one may see it. */
    private String nameOf(FieldDef field, String value) {
        var name = db.fetchValue(DSL.select(field.reference().nameOf(value, scope)));
        if (name == null) {
            return Ids.read(value).isEmpty() ? value : t("records.unknown");
        }
        return name;
    }

    private FilterForm checked(Catalogue catalogue, Builder.Group root) {
        var errors = new HashMap<String, String>();
        return new FilterForm(catalogue, root, sound(catalogue, root, errors), errors);
    }

    /** The builder without conditions that cannot be understood; those are told instead. */
    private Builder.Group sound(
            Catalogue catalogue, Builder.Group group, Map<String, String> errors) {
        var parts =
                group.parts().stream()
                        .map(part ->
                                part instanceof Builder.Group inner
                                        ? sound(catalogue, inner, errors)
                                        : part)
                        .filter(part -> isSound(catalogue, part, errors))
                        .toList();
        return new Builder.Group(group.path(), group.any(), parts);
    }

    private boolean isSound(Catalogue catalogue, Builder part, Map<String, String> errors) {
        var filter = part instanceof Builder.Condition ? part.filter() : null;
        if (filter == null) {
            return true;
        }
        try {
            lists.condition(catalogue, ListQuery.ALL.withFilter(filter));
            return true;
        } catch (BadQuery e) {
            errors.put(part.path(), e.text());
            return false;
        }
    }
}
