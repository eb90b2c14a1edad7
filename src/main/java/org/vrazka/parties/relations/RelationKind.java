package org.vrazka.parties.relations;

import org.vrazka.shared.web.Text;

/**
 * What one counterparty can be to another.
 *
 * @param parent the other is the head of its group of companies
 * @param nameBg what the other is to the party
 * @param backBg what the party is to the other
 */
public record RelationKind(
        int id,
        boolean parent,
        String nameBg,
        String nameEn,
        String backBg,
        String backEn,
        boolean active) {
    /**
     * What the one at the other end is, in the language of who asks.
     *
     * @param back it is looked at from the end of the other
     */
    public String role(boolean back) {
        return Text.language().equals(Text.BULGARIAN)
                ? back ? backBg : nameBg
                : back ? backEn : nameEn;
    }

    /** Both ends are the same to each other. */
    boolean isMutual() {
        return nameBg.equals(backBg);
    }
}
