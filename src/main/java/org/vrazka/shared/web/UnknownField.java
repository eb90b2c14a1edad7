package org.vrazka.shared.web;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.shared.Invalid;

/** A form came with a field that nobody asked for. */
public class UnknownField extends Invalid {
    public UnknownField(String name) {
        super(name, "unknown", t("shared.unknownField", name));
    }
}
