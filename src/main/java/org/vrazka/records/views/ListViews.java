package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The views of a list, above it.
 *
 * @param current the one that the address names
 * @param state the list's own state at present
 * @param choices with whom who asks may share
 * @param mayChange whether who asks may change the current one
 */
public record ListViews(
        String list,
        List<SavedView> all,
        @Nullable SavedView current,
        String state,
        List<Shared> choices,
        boolean mayChange) {
    /** Whether the list has moved on from the view that it began with. */
    public boolean isChanged() {
        return current != null && !current.state().equals(state);
    }

    /** The list as it is by itself, whatever view it opens with. */
    public String whole() {
        return "/" + list + "?view=all";
    }

    public boolean isCurrent(SavedView view) {
        return current != null && current.id().equals(view.id());
    }
}
