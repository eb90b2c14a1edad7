package org.vrazka.home;

import static org.vrazka.shared.web.Text.t;

/** Something that the base still lacks, and where it is made. */
public record NextStep(String name, String href) {
    public String title() {
        return t("home.step." + name);
    }

    public String why() {
        return t("home.step." + name + ".why");
    }
}
