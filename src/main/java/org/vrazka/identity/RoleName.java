package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.ROLE;

import org.jooq.Field;
import org.vrazka.shared.web.Text;

import java.util.UUID;

/** A role as lists and choices name it. */
public record RoleName(UUID id, String bg, String en) {
    public String text() {
        return inBulgarian() ? bg : en;
    }

    /** By what people read: the column of the names in their language. */
    public static Field<String> column() {
        return inBulgarian() ? ROLE.NAME_BG : ROLE.NAME_EN;
    }

    private static boolean inBulgarian() {
        return Text.language().equals(Text.BULGARIAN);
    }
}
