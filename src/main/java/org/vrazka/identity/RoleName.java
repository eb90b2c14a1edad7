package org.vrazka.identity;

import org.vrazka.shared.web.Text;

import java.util.UUID;

/** A role as lists and choices name it. */
public record RoleName(UUID id, String bg, String en) {
    public String text() {
        return Text.language().getLanguage().equals("bg") ? bg : en;
    }
}
