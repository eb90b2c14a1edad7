package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.Errors;

import java.util.Set;

/** What each user may change about himself. */
@Service
@Transactional
class Profiles {
    private static final Set<String> THEMES = Set.of("system", "light", "dark");

    private final DSLContext db;
    private final AccountRules rules;
    private final Accounts accounts;
    private final CurrentUser currentUser;

    Profiles(DSLContext db, AccountRules rules, Accounts accounts, CurrentUser currentUser) {
        this.db = db;
        this.rules = rules;
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    Account own() {
        return accounts.unscoped(currentUser.get().id());
    }

    void change(ProfileForm form) {
        var errors = new Errors("identity.error");
        String name = rules.name("name", form.name(), errors);
        String language = rules.language(form.language(), errors);
        errors.addUnless(THEMES.contains(form.theme()), "theme", "choice");
        errors.throwIfAny();
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.NAME, name)
                .set(USER_ACCOUNT.LANGUAGE, language)
                .set(USER_ACCOUNT.THEME, form.theme())
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.eq(currentUser.get().id()))
                .execute();
    }
}
