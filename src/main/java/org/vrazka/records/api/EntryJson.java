package org.vrazka.records.api;

import static org.vrazka.shared.web.Text.t;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Named;
import org.vrazka.records.NamedForm;
import org.vrazka.records.NamedList;
import org.vrazka.records.NamedMore;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of any reference list as programs get and send it. What stands after {@code active} only
 * some lists have.
 *
 * @param id left out when it is sent
 * @param nameEn absent: the same as in Bulgarian
 * @param active whether it is offered; absent: it is
 * @param tone the colour of a tag
 * @param parent what it is part of, by the key that records carry; null: nothing
 * @param cause who usually is at fault
 * @param backBg what the other end of a relation is called
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryJson(
        @Nullable String id,
        @Nullable String nameBg,
        @Nullable String nameEn,
        @Nullable Boolean active,
        @Nullable String tone,
        @Nullable Object parent,
        @Nullable String cause,
        @Nullable String backBg,
        @Nullable String backEn) {
    static EntryJson of(Named entry, NamedList list) {
        var more = new HashMap<String, String>();
        for (int at = 0; at < list.more().size(); at++) {
            var value = entry.more().get(at);
            if (!value.isEmpty()) {
                more.put(list.more().get(at).name(), value);
            }
        }
        return new EntryJson(
                String.valueOf(entry.id()),
                entry.nameBg(),
                entry.nameEn(),
                entry.active(),
                more.get("tone"),
                more.get("parent"),
                more.get("cause"),
                more.get("backBg"),
                more.get("backEn"));
    }

    /** Without what cannot be changed. */
    EntryJson content() {
        return new EntryJson(null, nameBg, nameEn, active, tone, parent, cause, backBg, backEn);
    }

    /**
     * @throws Invalid when it says what the list does not keep
     */
    NamedForm form(NamedList list) {
        var said = said();
        var known = list.more().stream().map(NamedMore::name).toList();
        var unknown = said.keySet().stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown.stream().map(EntryJson::unknown).toList());
        }
        return new NamedForm(
                nameBg,
                nameEn == null ? nameBg : nameEn,
                active == null || active,
                list.more().stream()
                        .map(one -> said.getOrDefault(one.name(), first(one)))
                        .toList());
    }

    private Map<String, String> said() {
        var said = new HashMap<String, String>();
        put(said, "id", id);
        put(said, "tone", tone);
        put(said, "parent", parent);
        put(said, "cause", cause);
        put(said, "backBg", backBg);
        put(said, "backEn", backEn);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    private static FieldError unknown(String name) {
        return new FieldError(name, "unknown", t("records.problem.field.unknown"));
    }

    /** What a page proposes. */
    private static String first(NamedMore more) {
        var options = more.options().get();
        return options.isEmpty() ? "" : options.getFirst().code();
    }

    /** What is wrong, by the names that programs know. */
    static Invalid named(Invalid wrong, NamedList list) {
        return new Invalid(wrong.errors().stream().map(error -> named(error, list)).toList());
    }

    private static FieldError named(FieldError error, NamedList list) {
        List<NamedMore> more = list.more();
        for (int at = 0; at < more.size(); at++) {
            if (error.field().equals("more[" + at + "]")) {
                return new FieldError(more.get(at).name(), error.code(), error.message());
            }
        }
        return error;
    }
}
