package org.vrazka.imports;

import org.vrazka.shared.web.Text;

/** What was asked does not fit how far the import has come; nothing was changed. */
public class WrongState extends RuntimeException {
    WrongState(Import found) {
        super(Text.t("imports.wrongState", found.state().label()));
    }
}
