package org.vrazka.parties;

import org.vrazka.shared.web.Text;

/** A market, as the firm divides those it sells to. */
public record Market(int id, String nameBg, String nameEn, boolean active) {
    /** In the language of who asks. */
    public String name() {
        return Text.language().equals(Text.BULGARIAN) ? nameBg : nameEn;
    }
}
