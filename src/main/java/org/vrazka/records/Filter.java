package org.vrazka.records;

import java.util.List;

/** Conditions joined by and/or: what the filter builder shows and RSQL writes. */
public sealed interface Filter {
    /** All of these. */
    record All(List<Filter> parts) implements Filter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record Any(List<Filter> parts) implements Filter {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** One condition; the field is a name of a catalogue, not yet checked. */
    record Is(String field, Op op, List<String> values) implements Filter {
        public Is {
            values = List.copyOf(values);
        }

        public Is(String field, Op op, String value) {
            this(field, op, List.of(value));
        }
    }
}
