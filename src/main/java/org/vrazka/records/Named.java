package org.vrazka.records;

import org.vrazka.shared.web.Text;

/** An entry of a reference list that the firm keeps, such as a market or a position. */
public record Named(int id, String nameBg, String nameEn, boolean active) {
    /** In the language of who asks. */
    public String name() {
        return Text.language().equals(Text.BULGARIAN) ? nameBg : nameEn;
    }
}
