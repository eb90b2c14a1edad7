package org.vrazka.records.views;

import static org.vrazka.shared.web.Text.t;

/** Who finds a view among his own. */
public enum Shared {
    /** Whoever made it. */
    PRIVATE,
    /** The team of whoever shared it. */
    TEAM,
    /** Whoever sees the list. */
    ALL;

    public String label() {
        return t("records.view.shared." + this);
    }
}
