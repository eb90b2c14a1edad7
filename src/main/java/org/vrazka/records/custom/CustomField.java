package org.vrazka.records.custom;

import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.UUID;

/**
 * A field that the company has defined.
 *
 * @param list the name of the kind of record
 * @param name as programs and filters call it, after {@code custom.}
 * @param retired hidden everywhere; its values are kept
 */
public record CustomField(
        UUID id,
        String list,
        String name,
        CustomType type,
        String bg,
        String en,
        List<CustomOption> options,
        int version,
        boolean retired) {
    /** Stands before the names of custom fields in filters, columns and forms. */
    public static final String PREFIX = "custom.";

    public String label() {
        return Text.language().equals(Text.BULGARIAN) ? bg : en;
    }

    /** Its name in a catalogue and in forms. */
    public String path() {
        return PREFIX + name;
    }
}
