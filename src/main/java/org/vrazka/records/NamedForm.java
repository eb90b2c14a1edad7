package org.vrazka.records;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * An entry of a reference list as typed; it is in use when {@code active} is ticked.
 *
 * @param more what else its list keeps, in its order
 */
public record NamedForm(String nameBg, String nameEn, boolean active, List<String> more) {
    static final NamedForm BLANK = new NamedForm("", "", true, List.of());

    public NamedForm(
            @Nullable String nameBg,
            @Nullable String nameEn,
            boolean active,
            @Nullable List<String> more) {
        this.nameBg = Objects.requireNonNullElse(nameBg, "");
        this.nameEn = Objects.requireNonNullElse(nameEn, "");
        this.active = active;
        this.more = more == null ? List.of() : more;
    }

    static NamedForm of(Named entry) {
        return new NamedForm(entry.nameBg(), entry.nameEn(), entry.active(), entry.more());
    }

    /** The text of this place, empty when there is none. */
    public String more(int at) {
        return at < more.size() ? Objects.requireNonNullElse(more.get(at), "") : "";
    }
}
