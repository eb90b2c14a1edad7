package org.vrazka.shell;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Kind;

/**
 * A line of the side bar; modules publish theirs as beans.
 *
 * @param section the group it stands in: "", "sales", "supply", "marketing", "analysis", "admin",
 *     or "user" for the menu of the user
 * @param order within the group
 * @param name what a page gives to the layout to be shown as current
 * @param icon its name in the sprite, without "i-"
 * @param kind shown to who may see this kind; null: to everybody
 * @param unless not shown to who may see this kind, who has another line; null: nobody has
 */
public record NavItem(
        String section,
        int order,
        String name,
        String href,
        String icon,
        String labelKey,
        @Nullable Kind kind,
        @Nullable Kind unless) {
    public NavItem(
            String section,
            int order,
            String name,
            String href,
            String icon,
            String labelKey,
            @Nullable Kind kind) {
        this(section, order, name, href, icon, labelKey, kind, null);
    }
}
