package org.vrazka.records.views;

import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.records.db.Tables.DEFAULT_VIEW;
import static org.vrazka.records.db.Tables.SAVED_VIEW;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordKind;
import org.vrazka.records.RecordKinds;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.UUID;

/** Every question about saved views and every change to them. A view gives nobody more rights. */
@Service
@Transactional
public class SavedViews {
    private final DSLContext db;
    private final ViewRows rows;
    private final RecordKinds kinds;
    private final ViewedPages pages;
    private final ViewChecks checks;

    SavedViews(
            DSLContext db, ViewRows rows, RecordKinds kinds, ViewedPages pages, ViewChecks checks) {
        this.db = db;
        this.rows = rows;
        this.kinds = kinds;
        this.pages = pages;
        this.checks = checks;
    }

    /**
     * The views above a list.
     *
     * @param current the id of the one that the address names
     * @param state what the list shows at present
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ListViews above(String list, List<SavedView> all, String current, String state) {
        var view = all.stream().filter(one -> one.id().toString().equals(current)).findFirst();
        return new ListViews(
                list,
                all,
                view.orElse(null),
                state,
                checks.choices(),
                view.filter(checks::mayChange).isPresent(),
                kinds.find(list).map(RecordKind::ready).orElse(List.of()));
    }

    /** Whether the list at this address has views: it is that of its kind, not a part of a page. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean hasThem(String list, String path) {
        return kinds.find(list).filter(kind -> kind.path().equals(path)).isPresent();
    }

    /** One's own, those of one's team and those of all, by name. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<SavedView> of(String list) {
        pages.refuseUnless(list);
        return rows.select(SAVED_VIEW.LIST.eq(list).and(ViewRows.live()));
    }

    public SavedView get(UUID id) {
        var view = rows.select(SAVED_VIEW.ID.eq(id).and(ViewRows.live())).stream().findFirst();
        return view.filter(one -> pages.has(one.list()))
                .orElseThrow(() -> new NotFound("view", id));
    }

    /** The same for who is about to change it. */
    SavedView toChange(UUID id) {
        var view = get(id);
        if (!checks.mayChange(view)) {
            throw new Forbidden(Kind.COMPANY, Action.CHANGE);
        }
        return view;
    }

    /**
     * Keeps a list's state under a name.
     *
     * @param state as it stands in the address
     */
    UUID create(String list, ViewForm form, String state) {
        var kept = pages.state(list, state);
        var shared = checks.shared(form, Shared.PRIVATE);
        if (db.fetchCount(
                        SAVED_VIEW, rows.mine().and(ViewRows.live()).and(SAVED_VIEW.LIST.eq(list)))
                >= ViewRows.MOST) {
            throw new Invalid("name", "many", t("records.view.wrong.many", ViewRows.MOST));
        }
        var id = Ids.next();
        db.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.ID, id)
                .set(SAVED_VIEW.LIST, list)
                .set(SAVED_VIEW.NAME, Clean.line(form.name()))
                .set(SAVED_VIEW.STATE, kept)
                .set(SAVED_VIEW.SHARED, shared.name())
                .set(SAVED_VIEW.TEAM_ID, shared == Shared.TEAM ? checks.team() : null)
                .set(SAVED_VIEW.OWNER_ID, rows.me())
                .execute();
        return id;
    }

    /** Another name, shared with others. */
    void change(UUID id, int version, ViewForm form) {
        var view = fresh(id, version);
        var shared = checks.shared(form, view.shared());
        var update =
                db.update(SAVED_VIEW)
                        .set(SAVED_VIEW.NAME, Clean.line(form.name()))
                        .set(SAVED_VIEW.SHARED, shared.name())
                        .set(SAVED_VIEW.VERSION, SAVED_VIEW.VERSION.plus(1));
        if (shared != view.shared()) {
            update = update.set(SAVED_VIEW.TEAM_ID, shared == Shared.TEAM ? checks.team() : null);
        }
        refuseNone(update.where(still(id, version)).execute(), id);
    }

    /** From now on the view is what the list shows at present. */
    void keep(UUID id, int version, String state) {
        var kept = pages.state(fresh(id, version).list(), state);
        int changed =
                db.update(SAVED_VIEW)
                        .set(SAVED_VIEW.STATE, kept)
                        .set(SAVED_VIEW.VERSION, SAVED_VIEW.VERSION.plus(1))
                        .where(still(id, version))
                        .execute();
        refuseNone(changed, id);
    }

    void delete(UUID id, int version) {
        fresh(id, version);
        int changed =
                db.update(SAVED_VIEW)
                        .set(SAVED_VIEW.DELETED_AT, currentInstant())
                        .set(SAVED_VIEW.VERSION, SAVED_VIEW.VERSION.plus(1))
                        .where(still(id, version))
                        .execute();
        refuseNone(changed, id);
    }

    /** What is not deleted stays as it is. */
    void restore(UUID id) {
        rows.select(SAVED_VIEW.ID.eq(id).and(SAVED_VIEW.DELETED_AT.isNotNull())).stream()
                .filter(checks::mayChange)
                .forEach(view ->
                        db.update(SAVED_VIEW)
                                .setNull(SAVED_VIEW.DELETED_AT)
                                .set(SAVED_VIEW.VERSION, SAVED_VIEW.VERSION.plus(1))
                                .where(SAVED_VIEW.ID.eq(id))
                                .execute());
        toChange(id);
    }

    /** Whether the list opens with this view for who asks; one view of a list does. */
    void open(UUID id, boolean byItself) {
        var list = get(id).list();
        db.deleteFrom(DEFAULT_VIEW)
                .where(DEFAULT_VIEW.USER_ID.eq(rows.me()), DEFAULT_VIEW.LIST.eq(list))
                .execute();
        if (byItself) {
            db.insertInto(
                            DEFAULT_VIEW,
                            DEFAULT_VIEW.USER_ID,
                            DEFAULT_VIEW.LIST,
                            DEFAULT_VIEW.VIEW_ID)
                    .values(rows.me(), list, id)
                    .execute();
        }
    }

    private SavedView fresh(UUID id, int version) {
        var view = toChange(id);
        if (view.version() != version) {
            throw new Stale(view.version());
        }
        return view;
    }

    private static Condition still(UUID id, int version) {
        return SAVED_VIEW.ID.eq(id).and(SAVED_VIEW.VERSION.eq(version)).and(ViewRows.live());
    }

    private void refuseNone(int changed, UUID id) {
        if (changed == 0) {
            throw new Stale(get(id).version());
        }
    }
}
