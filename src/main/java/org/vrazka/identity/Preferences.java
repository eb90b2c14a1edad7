package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How users like to be spoken to and shown things. */
@Service
@Transactional
public class Preferences {
    private final DSLContext db;
    private final CurrentUser currentUser;

    Preferences(DSLContext db, CurrentUser currentUser) {
        this.db = db;
        this.currentUser = currentUser;
    }

    /** Chooses "bg" or "en" for the current user; nobody signed in changes nothing. */
    public void speak(String language) {
        currentUser
                .find()
                .ifPresent(user ->
                        db.update(USER_ACCOUNT)
                                .set(USER_ACCOUNT.LANGUAGE, language)
                                .where(USER_ACCOUNT.ID.eq(user.id()))
                                .execute());
    }

    /** Chooses "system", "light" or "dark" for the current user. */
    public void dress(String theme) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.THEME, theme)
                .where(USER_ACCOUNT.ID.eq(currentUser.get().id()))
                .execute();
    }
}
