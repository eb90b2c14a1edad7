package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Text;

import java.util.Locale;

/**
 * A place of the tree country, oblast, municipality, settlement.
 *
 * @param lastId ids from {@code id} to this one lie in it
 * @param code ISO 3166-1, ISO 3166-2, code of municipality, EKATTE
 */
public record Region(
        int id,
        @Nullable Integer parentId,
        int lastId,
        int countryId,
        RegionLevel level,
        String code,
        String nameBg,
        String nameEn) {
    /** In the language of who asks. */
    public String name() {
        return nameIn(Text.language());
    }

    /** In the other of our two languages. */
    String otherName() {
        return nameIn(Text.other());
    }

    String nameIn(Locale language) {
        return language.equals(Text.BULGARIAN) ? nameBg : nameEn;
    }

    public boolean holds(Region other) {
        return id <= other.id && other.id <= lastId;
    }
}
