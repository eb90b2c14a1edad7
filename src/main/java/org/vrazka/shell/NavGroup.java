package org.vrazka.shell;

import static org.vrazka.shared.web.Text.t;

import java.util.List;

/** Lines of the side bar under one heading. */
public record NavGroup(String section, List<NavItem> items) {
    /** The sections of the side bar, from top to bottom. */
    static final List<String> SECTIONS =
            List.of("", "sales", "supply", "marketing", "analysis", "admin");

    /** Empty for the group on top, which has none. */
    public String heading() {
        return section.isEmpty() ? "" : t("shell.section." + section);
    }
}
