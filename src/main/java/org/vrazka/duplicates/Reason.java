package org.vrazka.duplicates;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

/**
 * Why two records are likely one, or why they may be two after all.
 *
 * @param percent how much alike, where that is a question of degree
 */
public record Reason(What what, @Nullable Integer percent) {
    /** What was compared. */
    public enum What {
        EIK,
        EIK_LIKE,
        VAT,
        EMAIL,
        PHONE,
        DOMAIN,
        NAME,
        NAME_LIKE,
        PLACE,
        ADDRESS,
        PARTY,
        BIRTHDAY,
        OTHER_EIK,
        OTHER_NAME,
        OTHER_NUMBER,
        OTHER_PLACE,
        OTHER_BIRTHDAY,
        OTHER_GENDER;

        /** Whether it speaks for one. */
        boolean isFor() {
            return !name().startsWith("OTHER_");
        }
    }

    static Reason of(What what) {
        return new Reason(what, null);
    }

    /** As {@link #stored} writes it. */
    static Reason read(String stored) {
        var parts = stored.split(":");
        return new Reason(
                What.valueOf(parts[0]), parts.length < 2 ? null : Integer.valueOf(parts[1]));
    }

    String stored() {
        return percent == null ? what.name() : what.name() + ":" + percent;
    }

    /** In words, in the language of who asks. */
    String words() {
        return percent == null
                ? t("duplicates.reason." + what)
                : t("duplicates.reason." + what, percent);
    }
}
