package org.vrazka.records;

import org.vrazka.shared.web.Text;

import java.util.List;

/**
 * An entry of a reference list that the firm keeps, such as a market or a position.
 *
 * @param more what else is kept of it, in the order of its list
 */
public record Named(int id, String nameBg, String nameEn, boolean active, List<String> more) {
    /** One of a list that keeps no more than names. */
    public static Named plain(int id, String nameBg, String nameEn, boolean active) {
        return new Named(id, nameBg, nameEn, active, List.of());
    }

    /** In the language of who asks. */
    public String name() {
        return Text.language().equals(Text.BULGARIAN) ? nameBg : nameEn;
    }
}
