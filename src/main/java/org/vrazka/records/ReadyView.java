package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

/**
 * A view of a list that is there from the beginning, for everybody.
 *
 * @param key of the text that names it
 */
public record ReadyView(String key, ListQuery query) {
    public String name() {
        return t(key);
    }

    /** As a saved view keeps it. */
    public String state() {
        return query.state();
    }
}
