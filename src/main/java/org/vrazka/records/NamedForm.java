package org.vrazka.records;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** An entry of a reference list as typed; it is in use when {@code active} is ticked. */
public record NamedForm(String nameBg, String nameEn, boolean active) {
    static final NamedForm BLANK = new NamedForm("", "", true);

    public NamedForm(@Nullable String nameBg, @Nullable String nameEn, boolean active) {
        this.nameBg = Objects.requireNonNullElse(nameBg, "");
        this.nameEn = Objects.requireNonNullElse(nameEn, "");
        this.active = active;
    }

    static NamedForm of(Named entry) {
        return new NamedForm(entry.nameBg(), entry.nameEn(), entry.active());
    }
}
