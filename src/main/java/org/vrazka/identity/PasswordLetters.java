package org.vrazka.identity;

import static org.vrazka.identity.db.Tables.FORGOTTEN_PASSWORD;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Jobs;

import java.util.Optional;
import java.util.UUID;

/** Links for choosing a password, by letter: for new users and for those who forgot it. */
@Service
@Transactional
class PasswordLetters {
    private final DSLContext db;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final LinkPost post;
    private final Site site;
    private final Jobs jobs;

    PasswordLetters(
            DSLContext db,
            Accounts accounts,
            PasswordLinks links,
            LinkPost post,
            Site site,
            Jobs jobs) {
        this.db = db;
        this.accounts = accounts;
        this.links = links;
        this.post = post;
        this.site = site;
        this.jobs = jobs;
    }

    /** Else administrators hand links over by themselves. */
    boolean canSend() {
        return post.isOpen() && site.address().isPresent();
    }

    void send(UUID user) {
        post.send(accounts.toChange(user), address(links.create(user)));
    }

    /** Takes note only, of every address alike: who exists must not show by the time it takes. */
    void ask(String email) {
        var id = Ids.next();
        db.insertInto(FORGOTTEN_PASSWORD)
                .set(FORGOTTEN_PASSWORD.ID, id)
                .set(FORGOTTEN_PASSWORD.EMAIL, email)
                .execute();
        jobs.start(IdentityJobs.FORGOTTEN.instance(id.toString()).build());
    }

    /** The letter for who asked, if he is a user; each question is answered once. */
    void answer(UUID question) {
        var email =
                db.deleteFrom(FORGOTTEN_PASSWORD)
                        .where(FORGOTTEN_PASSWORD.ID.eq(question))
                        .returning()
                        .fetchOptional(FORGOTTEN_PASSWORD.EMAIL);
        if (canSend()) {
            email.flatMap(this::active)
                    .ifPresent(user ->
                            post.send(accounts.unscoped(user), address(links.createFor(user))));
        }
    }

    private String address(String secret) {
        return site.address().orElseThrow() + "/set-password/" + secret;
    }

    private Optional<UUID> active(String email) {
        return db.select(USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.EMAIL.equalIgnoreCase(email), USER_ACCOUNT.ACTIVE.isTrue())
                .fetchOptional(USER_ACCOUNT.ID);
    }
}
