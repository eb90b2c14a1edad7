package org.vrazka.records.bulk;

import static org.vrazka.records.db.Tables.BULK;
import static org.vrazka.records.db.Tables.BULK_ITEM;
import static org.vrazka.shared.web.Text.t;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.records.RecordKind;
import org.vrazka.records.RecordKinds;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Jobs;
import org.vrazka.shared.NotFound;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/** Every question about bulk changes, and their beginning and undoing; a worker does the rest. */
@Service
@Transactional
public class Bulks {
    /** More records than this are not changed at once. */
    static final int MOST = 100_000;

    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("records-bulk");

    private final DSLContext db;
    private final CurrentUser currentUser;
    private final Scope scope;
    private final RecordKinds kinds;
    private final Lists lists;
    private final BulkSettings settings;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    Bulks(
            DSLContext db,
            CurrentUser currentUser,
            Scope scope,
            RecordKinds kinds,
            Lists lists,
            BulkSettings settings,
            Jobs jobs,
            ApplicationEventPublisher events) {
        this.db = db;
        this.currentUser = currentUser;
        this.scope = scope;
        this.kinds = kinds;
        this.lists = lists;
        this.settings = settings;
        this.jobs = jobs;
        this.events = events;
    }

    /** The kind, when who asks may change or delete such records. */
    RecordKind kind(String list) {
        var kind = kinds.get(list);
        if (!scope.allows(kind.kind(), Action.CHANGE)
                && !scope.allows(kind.kind(), Action.DELETE)) {
            throw new Forbidden(kind.kind(), Action.CHANGE);
        }
        return kind;
    }

    /** How many records it would be, up to one more than {@link Lists#COUNTED}. */
    @Transactional(readOnly = true)
    public int count(String list, BulkForm form) {
        return form.ids().isEmpty()
                ? lists.count(kind(list).listing().get(), ListQuery.ofState(form.at()))
                : form.ids().size();
    }

    /** Only what is typed into several inputs together comes by their names. */
    @Transactional(readOnly = true)
    public void refuseUnlessParts(String list, String field, Collection<String> names) {
        settings.refuseUnlessParts(kind(list), field, names);
    }

    /** Notes which records are meant, as they are found now, and lets a worker begin. */
    UUID begin(String list, BulkForm form) {
        var kind = kind(list);
        var action = form.field().equals(Bulk.DELETED) ? Action.DELETE : Action.CHANGE;
        if (!scope.allows(kind.kind(), action)) {
            throw new Forbidden(kind.kind(), action);
        }
        if (form.ids().size() > MOST) {
            throw wrong("many");
        }
        settings.of(kind, form.field(), form.typed());
        var id = Ids.next();
        db.insertInto(BULK)
                .set(BULK.ID, id)
                .set(BULK.LIST, list)
                .set(BULK.FIELD, form.field())
                .set(BULK.TYPED, form.typed().toArray(String[]::new))
                .set(BULK.STATE, BulkState.RUNNING.name())
                .set(BULK.CREATED_BY, currentUser.get().id())
                .execute();
        var meant =
                lists.ids(
                        kind.listing().get(),
                        ListQuery.ofState(form.at()),
                        form.ids(),
                        DSL.val(id),
                        MOST + 1);
        int many =
                db.insertInto(BULK_ITEM, BULK_ITEM.BULK_ID, BULK_ITEM.RECORD_ID)
                        .select(meant)
                        .execute();
        if (many == 0 || many > MOST) {
            throw wrong(many == 0 ? "none" : "many");
        }
        if (action == Action.DELETE) {
            events.publishEvent(
                    SecurityEvent.of(What.DELETED).about(kind.kind(), null).counting(many));
        }
        start(id);
        return id;
    }

    /** Of who began it, and of nobody else. */
    @Transactional(readOnly = true)
    public Bulk get(UUID id) {
        var items =
                db.select(BULK_ITEM.STATE, DSL.count())
                        .from(BULK_ITEM)
                        .where(BULK_ITEM.BULK_ID.eq(id))
                        .groupBy(BULK_ITEM.STATE)
                        .fetchMap(BULK_ITEM.STATE, DSL.count());
        return db.selectFrom(BULK)
                .where(BULK.ID.eq(id), BULK.CREATED_BY.eq(currentUser.get().id()))
                .fetchOptional(row ->
                        new Bulk(
                                id,
                                row.getList(),
                                row.getField(),
                                Arrays.asList(row.getTyped()),
                                BulkState.valueOf(row.getState()),
                                items))
                .orElseThrow(() -> new NotFound("bulk", id));
    }

    /** Takes back what nobody has changed since; asked again, it changes nothing. */
    void undo(UUID id) {
        get(id);
        int begun =
                db.update(BULK)
                        .set(BULK.STATE, BulkState.UNDOING.name())
                        .where(BULK.ID.eq(id), BULK.STATE.eq(BulkState.DONE.name()))
                        .execute();
        if (begun > 0) {
            start(id);
        }
    }

    private static Invalid wrong(String code) {
        return new Invalid("at", code, t("records.bulk.wrong." + code, MOST));
    }

    private void start(UUID id) {
        jobs.start(JOB.instance(id + "/" + Ids.next()).build());
    }
}
