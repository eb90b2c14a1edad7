package org.vrazka.parties;

import org.vrazka.records.Named;
import org.vrazka.shared.web.Text;

/** A market, as the firm divides those it sells to. */
public record Market(int id, String nameBg, String nameEn, boolean active) {
    static Market of(Named entry) {
        return new Market(entry.id(), entry.nameBg(), entry.nameEn(), entry.active());
    }

    /** In the language of who asks. */
    public String name() {
        return Text.language().equals(Text.BULGARIAN) ? nameBg : nameEn;
    }
}
