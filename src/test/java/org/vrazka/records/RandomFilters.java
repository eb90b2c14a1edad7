package org.vrazka.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Filters over {@link Sample} as no person would write them, the same for the same seed. */
final class RandomFilters {
    private static final List<String> TEXTS =
            List.of(
                    "*roza*",
                    "Българска роза",
                    "shtit*",
                    "*Щит*",
                    "100%*",
                    "*b\\*c",
                    "*",
                    "**",
                    "Я",
                    "я",
                    "*%*",
                    "*_*",
                    "o'neil \"x\"",
                    "*zz*",
                    "б*роза",
                    "\\*\\*\\*",
                    "");
    private static final Map<String, List<String>> VALUES =
            Map.of(
                    "name", TEXTS,
                    "code", TEXTS,
                    "status", List.of("NEW", "OLD", "GONE"),
                    "quantity", List.of("-3", "0", "2", "4", "100"),
                    "amount", List.of("-0.5", "0", "0.1", "0.10", "1.4", "7"),
                    "day", List.of("2026-01-01", "2026-01-04", "2026-01-08", "2025-12-31"),
                    "at", List.of("2026-01-01", "2026-01-03", "2026-01-02T20:00:00Z", "2027-01-01"),
                    "active", List.of("true", "false"));

    private RandomFilters() {}

    static Filter filter(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return condition(random);
        }
        var parts = new ArrayList<Filter>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(filter(random, depth - 1));
        }
        return random.nextBoolean() ? new Filter.All(parts) : new Filter.Any(parts);
    }

    private static Filter condition(Random random) {
        var fields = List.copyOf(SAMPLE_FIELDS);
        var field = fields.get(random.nextInt(fields.size()));
        var ops = field.type().ops();
        var op = ops.get(random.nextInt(ops.size()));
        if (op == Op.NULL) {
            return new Filter.Is(field.name(), op, String.valueOf(random.nextBoolean()));
        }
        var values = VALUES.get(field.name());
        var chosen = new ArrayList<String>();
        for (int i = 0; i < (op.takesMany() ? 1 + random.nextInt(3) : 1); i++) {
            chosen.add(values.get(random.nextInt(values.size())));
        }
        return new Filter.Is(field.name(), op, chosen);
    }

    private static final List<FieldDef> SAMPLE_FIELDS = List.copyOf(Sample.SAMPLES.fields());
}
