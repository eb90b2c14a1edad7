package org.vrazka.records.bulk;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Supplier;

/**
 * One of the things that are typed for a {@link BulkField}.
 *
 * @param labelKey of its text; empty: as the field itself is called
 * @param options of a choice, by their codes
 * @param suggestions where names are asked for while one types
 */
public record BulkInput(
        String name,
        Look look,
        String labelKey,
        Supplier<Map<String, String>> options,
        @Nullable String suggestions) {
    /** What it is typed into. */
    public enum Look {
        LINE,
        NUMBER,
        TEXT,
        DATE,
        CHOICE,
        CHECK
    }

    /** The name of an input that stands alone. */
    public static final String VALUE = "value";

    /** Before the names of several in a form. */
    static final String PART = "part.";

    public static BulkInput of(String name, Look look, String labelKey) {
        return new BulkInput(name, look, labelKey, Map::of, null);
    }

    public static BulkInput choice(
            String name, String labelKey, Supplier<Map<String, String>> options) {
        return new BulkInput(name, Look.CHOICE, labelKey, options, null);
    }

    public BulkInput suggesting(String url) {
        return new BulkInput(name, look, labelKey, options, url);
    }

    public String label(String field) {
        return labelKey.isEmpty() ? field : t(labelKey);
    }

    /** As a form sends it. */
    public String sent() {
        return name.equals(VALUE) ? VALUE : PART + name;
    }
}
