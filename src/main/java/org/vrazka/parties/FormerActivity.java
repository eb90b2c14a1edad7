package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * An activity of КИД-2008, which is NACE Rev. 2, and what it is in КИД-2025.
 *
 * @param whole all of it lies in that one; else the most of it, and the rest elsewhere
 */
record FormerActivity(Activity was, Activity now, boolean whole) {
    /** Its code is another one today, or means something else. */
    boolean isMoved() {
        return !was.code().equals(now.code());
    }

    /** What it was, with the list that has it. */
    String remark() {
        return t(
                whole ? "parties.activities.former" : "parties.activities.formerInPart",
                was.name().equals(now.name()) ? was.code() : was.title());
    }

    /**
     * What became of it, to who has typed it.
     *
     * @param meant what is called so today; null: nothing. If it is that, there is nothing to tell
     */
    Optional<String> told(@Nullable Activity meant) {
        var became = remark() + " → " + now.title();
        return meant != null && meant.has(now)
                ? Optional.empty()
                : Optional.of(
                        meant == null
                                ? became
                                : t("parties.activities.meant", meant.title(), became));
    }
}
