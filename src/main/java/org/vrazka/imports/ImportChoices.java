package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.imports.reading.DateStyle;
import org.vrazka.imports.reading.DecimalStyle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages of imports let one choose from: texts by value. */
public final class ImportChoices {
    private ImportChoices() {}

    /** Kinds, the guess first. */
    public static Map<String, String> kinds(boolean withGuess) {
        var kinds = new LinkedHashMap<String, String>();
        if (withGuess) {
            kinds.put("", t("imports.kind.auto"));
        }
        for (var kind : ImportKind.values()) {
            kinds.put(kind.name(), kind.label());
        }
        return kinds;
    }

    public static Map<String, String> encodings(String current) {
        var encodings = new LinkedHashMap<String, String>();
        for (var name :
                List.of(
                        "UTF-8",
                        "windows-1251",
                        "windows-1252",
                        "UTF-16LE",
                        "UTF-16BE",
                        "IBM866",
                        "ISO-8859-2")) {
            encodings.put(name, name);
        }
        encodings.putIfAbsent(current, current);
        return encodings;
    }

    public static Map<String, String> separators(String current) {
        var separators = new LinkedHashMap<String, String>();
        for (var sign : List.of(",", ";", "\t", "|")) {
            separators.put(sign, sign.equals("\t") ? t("imports.separator.tab") : sign);
        }
        separators.putIfAbsent(current, current);
        return separators;
    }

    public static Map<String, String> dates() {
        var styles = new LinkedHashMap<String, String>();
        for (var style : DateStyle.values()) {
            styles.put(style.name(), style.pattern());
        }
        return styles;
    }

    public static Map<String, String> decimals() {
        var styles = new LinkedHashMap<String, String>();
        for (var style : DecimalStyle.values()) {
            styles.put(style.name(), t("imports.decimals." + style.name()));
        }
        return styles;
    }

    public static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        for (var role : Plan.PartyRole.values()) {
            roles.put(role.name(), t("imports.role." + role.name()));
        }
        return roles;
    }

    public static Map<String, String> onExisting() {
        var choices = new LinkedHashMap<String, String>();
        for (var choice : OnExisting.values()) {
            choices.put(choice.name(), t("imports.onExisting." + choice.name()));
        }
        return choices;
    }

    /** What a column can fill; nothing first. */
    static Map<String, String> fields(Targets targets) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("", t("imports.mapping.nothing"));
        targets.fields().forEach(f -> fields.put(f.name(), f.label()));
        return fields;
    }

    public static Map<String, String> headers(Settings settings) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("", t("imports.rules.nothing"));
        settings.columns().forEach(c -> headers.put(c.header(), c.header()));
        return headers;
    }

    public static Map<String, String> tests() {
        var tests = new LinkedHashMap<String, String>();
        for (var test : Rule.Test.values()) {
            tests.put(test.name(), test.label());
        }
        return tests;
    }

    /** A row is a return only where there are documents. */
    public static Map<String, String> actions(ImportKind kind) {
        var actions = new LinkedHashMap<String, String>();
        for (var action : Rule.Action.values()) {
            if (action != Rule.Action.RETURN || kind == ImportKind.ORDERS) {
                actions.put(action.name(), action.label());
            }
        }
        return actions;
    }
}
