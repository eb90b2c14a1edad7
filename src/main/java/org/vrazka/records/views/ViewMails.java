package org.vrazka.records.views;

import static org.vrazka.records.db.Tables.VIEW_MAIL;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.records.FileFormat;
import org.vrazka.records.db.tables.records.ViewMailRecord;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Schedule;

import java.time.Clock;
import java.util.UUID;

/** Which views who asks gets by mail, each by a schedule of his own. */
@Service
@Transactional
public class ViewMails {
    private final DSLContext db;
    private final SavedViews views;
    private final ViewedPages pages;
    private final ObjectProvider<ViewPost> post;
    private final CurrentUser currentUser;
    private final Companies companies;
    private final Clock clock;

    ViewMails(
            DSLContext db,
            SavedViews views,
            ViewedPages pages,
            ObjectProvider<ViewPost> post,
            CurrentUser currentUser,
            Companies companies,
            Clock clock) {
        this.db = db;
        this.views = views;
        this.pages = pages;
        this.post = post;
        this.currentUser = currentUser;
        this.companies = companies;
        this.clock = clock;
    }

    /** Whether letters are sent at all. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return post.stream().anyMatch(ViewPost::isOpen);
    }

    /** Of a view that who asks may see and take away. */
    @Transactional(readOnly = true)
    public ViewMail of(UUID view) {
        pages.refuseUnlessGivenAway(views.get(view).list());
        return db.selectFrom(VIEW_MAIL)
                .where(mine(view))
                .fetchOptional()
                .map(this::read)
                .orElse(ViewMail.NONE);
    }

    private ViewMail read(ViewMailRecord row) {
        var schedule = schedule(row);
        return new ViewMail(
                schedule,
                FileFormat.valueOf(row.getFormat()),
                schedule.after(row.getSentUntil(), companies.zone()));
    }

    static Schedule schedule(ViewMailRecord row) {
        return new Schedule(
                Schedule.Every.valueOf(row.getEvery()), row.getRunsOn(), row.getRunsAt());
    }

    /**
     * From now on; never: no more.
     *
     * @throws Invalid when no letter would be sent
     */
    void set(UUID view, ViewMailForm form) {
        pages.refuseUnlessGivenAway(views.get(view).list());
        var read = form.read();
        if (read.schedule().isNever()) {
            stop(view);
            return;
        }
        if (!isOpen()) {
            throw new Invalid("every", "closed", t("records.mail.wrong.closed"));
        }
        var row = new ViewMailRecord();
        row.setViewId(view);
        row.setUserId(currentUser.get().id());
        row.setEvery(read.schedule().every().name());
        row.setRunsOn((short) read.schedule().day());
        row.setRunsAt((short) read.schedule().hour());
        row.setFormat(read.format().name());
        row.setSentUntil(clock.instant());
        db.insertInto(VIEW_MAIL).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    void stop(UUID view) {
        db.deleteFrom(VIEW_MAIL).where(mine(view)).execute();
    }

    private Condition mine(UUID view) {
        return VIEW_MAIL.VIEW_ID.eq(view).and(VIEW_MAIL.USER_ID.eq(currentUser.get().id()));
    }
}
