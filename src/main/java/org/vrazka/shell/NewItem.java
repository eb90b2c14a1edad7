package org.vrazka.shell;

import org.vrazka.identity.Kind;

/**
 * A line of the menu "New"; modules publish theirs as beans.
 *
 * @param key the letter that chooses it when the menu is open, such as "P"
 * @param kind shown to who may create this kind
 */
public record NewItem(
        int order, String href, String icon, String labelKey, String key, Kind kind) {}
