package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.ReadyView;

import java.util.List;

/**
 * The views of a list, above it.
 *
 * @param current the one that the address names
 * @param state the list's own state at present
 * @param choices with whom who asks may share
 * @param mayChange whether who asks may change the current one
 * @param ready those that the list has from the beginning
 */
public record ListViews(
        String list,
        List<SavedView> all,
        @Nullable SavedView current,
        String state,
        List<Shared> choices,
        boolean mayChange,
        List<ReadyView> ready) {
    /** Whether the list has moved on from the view that it began with. */
    public boolean isChanged() {
        return current != null && !current.state().equals(state);
    }

    /** The list as it is by itself, whatever view it opens with. */
    public String whole() {
        return "/" + list + "?view=all";
    }

    public String address(ReadyView view) {
        return whole() + "&" + view.state();
    }

    public boolean isCurrent(ReadyView view) {
        return current == null && view.state().equals(state);
    }

    public boolean isWhole() {
        return current == null && ready.stream().noneMatch(this::isCurrent);
    }

    public boolean isCurrent(SavedView view) {
        return current != null && current.id().equals(view.id());
    }
}
