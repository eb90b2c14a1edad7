package org.vrazka.identity;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Something that the audit log keeps: published by who did it, in the transaction in which it was
 * done. Who asked, when and from where is added there.
 *
 * @param who null: the current user
 * @param kind of the records concerned
 * @param about the record concerned
 * @param forWhom the absent colleague, when a deputy did it, or is named or discharged
 * @param note what else tells it; names of persons have no place here, for nothing can take them
 *     out again
 * @param rows how many records
 */
public record SecurityEvent(
        What what,
        @Nullable UUID who,
        @Nullable Kind kind,
        @Nullable UUID about,
        @Nullable UUID forWhom,
        @Nullable String note,
        @Nullable Long rows) {

    /** What can happen. */
    public enum What {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGN_IN_SLOWED,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        LINK_MADE,
        SECOND_FACTOR_SET,
        SECOND_FACTOR_REMOVED,
        SECOND_FACTOR_FAILED,
        ACCOUNT_CONNECTED,
        ACCOUNT_DISCONNECTED,
        SECRET_CHANGED,
        USER_MADE,
        USER_CHANGED,
        RIGHTS_CHANGED,
        USER_DEACTIVATED,
        HANDED_OVER,
        TAKEN_OVER,
        USER_ACTIVATED,
        DEPUTY_NAMED,
        DEPUTY_ENDED,
        SESSIONS_ENDED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        COMPANY_CHANGED,
        EXPORTED,
        DELETED,
        MERGED,
        MERGE_UNDONE,
        IMPORTED,
        IMPORT_UNDONE,
        DEMO_MADE,
        DEMO_REMOVED,
        BACKED_UP,
        PERSON_EXPORTED,
        PERSON_ERASED,
        PERSONAL_NUMBER_SEEN,
        PERSONAL_NUMBER_CHANGED;

        /** Kept even when the transaction around it fails: the failure is what happened. */
        public boolean isFailure() {
            return this == SIGN_IN_FAILED || this == SIGN_IN_SLOWED || this == SECOND_FACTOR_FAILED;
        }
    }

    public static SecurityEvent of(What what) {
        return new SecurityEvent(what, null, null, null, null, null, null);
    }

    public SecurityEvent by(UUID user) {
        return new SecurityEvent(what, user, kind, about, forWhom, note, rows);
    }

    public SecurityEvent about(Kind of, @Nullable UUID record) {
        return new SecurityEvent(what, who, of, record, forWhom, note, rows);
    }

    public SecurityEvent about(@Nullable UUID user) {
        return about(Kind.USERS, user);
    }

    public SecurityEvent standingInFor(@Nullable UUID absent) {
        return new SecurityEvent(what, who, kind, about, absent, note, rows);
    }

    public SecurityEvent noting(@Nullable String text) {
        return new SecurityEvent(what, who, kind, about, forWhom, text, rows);
    }

    public SecurityEvent counting(long records) {
        return new SecurityEvent(what, who, kind, about, forWhom, note, records);
    }
}
