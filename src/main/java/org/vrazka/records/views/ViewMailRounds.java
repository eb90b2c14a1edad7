package org.vrazka.records.views;

import static org.vrazka.records.db.Tables.VIEW_MAIL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Users;
import org.vrazka.records.FileFormat;
import org.vrazka.records.db.tables.records.ViewMailRecord;
import org.vrazka.records.views.ViewLetter.Draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends the views that are due: each once, however many times of its schedule have passed, with the
 * rights of who gets it. What failed is not tried again before its next time.
 */
@Component
class ViewMailRounds {
    private static final Logger LOG = LoggerFactory.getLogger(ViewMailRounds.class);

    private final DSLContext db;
    private final ViewLetter letter;
    private final ObjectProvider<ViewPost> post;
    private final Users users;
    private final CurrentUser currentUser;
    private final Companies companies;
    private final Clock clock;
    private final TransactionTemplate step;

    ViewMailRounds(
            DSLContext db,
            ViewLetter letter,
            ObjectProvider<ViewPost> post,
            Users users,
            CurrentUser currentUser,
            Companies companies,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.letter = letter;
        this.post = post;
        this.users = users;
        this.currentUser = currentUser;
        this.companies = companies;
        this.clock = clock;
        step = new TransactionTemplate(transactions);
    }

    void sendDue() {
        sendDue(clock.instant());
    }

    /** While no mail server is set, nothing is due: it waits. */
    void sendDue(Instant now) {
        if (post.stream().noneMatch(ViewPost::isOpen)) {
            return;
        }
        var zone = companies.zone();
        for (var row : db.fetch(VIEW_MAIL)) {
            var due = ViewMails.schedule(row).after(row.getSentUntil(), zone);
            if (due != null && !due.isAfter(now)) {
                sendOrSkip(row, now);
            }
        }
    }

    private void sendOrSkip(ViewMailRecord row, Instant now) {
        try {
            send(row, now);
        } catch (RuntimeException e) {
            LOG.warn("view {} was not sent to user {}", row.getViewId(), row.getUserId(), e);
            step.executeWithoutResult(transaction -> take(row, now));
        }
    }

    private void send(ViewMailRecord row, Instant now) {
        var draft = draft(row);
        step.executeWithoutResult(transaction -> {
            if (take(row, now)) {
                draft.ifPresentOrElse(one -> send(row, one), () -> forget(row));
            }
        });
    }

    /** Made before anything is taken: what it reads may fail and roll back. */
    private Optional<Draft> draft(ViewMailRecord row) {
        var format = FileFormat.valueOf(row.getFormat());
        return users.findActive(row.getUserId())
                .flatMap(user -> currentUser.as(user, () -> letter.draft(row.getViewId(), format)));
    }

    private void send(ViewMailRecord row, Draft draft) {
        post.stream()
                .findFirst()
                .ifPresent(one ->
                        one.send(row.getUserId(), draft.subject(), draft.body(), draft.file()));
    }

    private void forget(ViewMailRecord row) {
        db.deleteFrom(VIEW_MAIL).where(is(row)).execute();
    }

    /** Another node may have been first, or somebody may have changed it meanwhile. */
    private boolean take(ViewMailRecord row, Instant now) {
        return db.update(VIEW_MAIL)
                        .set(VIEW_MAIL.SENT_UNTIL, now)
                        .where(is(row), VIEW_MAIL.SENT_UNTIL.eq(row.getSentUntil()))
                        .execute()
                == 1;
    }

    private static Condition is(ViewMailRecord row) {
        return VIEW_MAIL.VIEW_ID.eq(row.getViewId()).and(VIEW_MAIL.USER_ID.eq(row.getUserId()));
    }
}
