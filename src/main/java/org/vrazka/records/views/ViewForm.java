package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;

/**
 * What is typed about a view.
 *
 * @param shared absent: with nobody
 */
public record ViewForm(@Nullable String name, @Nullable String shared) {
    static ViewForm of(SavedView view) {
        return new ViewForm(view.name(), view.shared().name());
    }
}
