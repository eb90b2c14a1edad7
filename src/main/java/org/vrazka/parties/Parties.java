package org.vrazka.parties;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.row;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Listing;
import org.vrazka.records.Lists;
import org.vrazka.records.custom.CustomCatalogue;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.records.merging.Redirects;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;
import org.vrazka.shared.Stale;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every question about counterparties and every change to them, under the scope of who asks. */
@Service
@Transactional
public class Parties {
    private final DSLContext db;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final PartyChecks checks;
    private final PartyRows rows;
    private final PartyReader reader;
    private final PartyFields fields;
    private final Lists lists;
    private final Redirects redirects;
    private final CustomCatalogue customFields;
    private final CustomValues customValues;
    private final ApplicationEventPublisher events;

    Parties(
            DSLContext db,
            Scope scope,
            CurrentUser currentUser,
            PartyChecks checks,
            PartyRows rows,
            PartyReader reader,
            PartyFields fields,
            Lists lists,
            Redirects redirects,
            CustomCatalogue customFields,
            CustomValues customValues,
            ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.currentUser = currentUser;
        this.checks = checks;
        this.rows = rows;
        this.reader = reader;
        this.fields = fields;
        this.lists = lists;
        this.redirects = redirects;
        this.customFields = customFields;
        this.customValues = customValues;
        this.events = events;
    }

    /** The list of those that may be seen, for pages, exports, the API, segmentation. */
    public Listing listing() {
        return new Listing(
                customFields.in(fields.seen().showing(scope.showsCosts(Kind.PARTIES))),
                Kind.PARTIES,
                seen(),
                PARTY_LIST.MANAGER_ID);
    }

    public Slice<Party> find(ListQuery query) {
        return lists.slice(listing(), query, this::all, Party::id);
    }

    public Party get(UUID id) {
        return reader.read(PARTY.ID.eq(id)).stream().findFirst().orElseThrow(() -> absent(id));
    }

    /** One that is one with another now leads there. */
    private NotFound absent(UUID id) {
        return redirects.absent("parties.party", "party", id, to -> !all(List.of(to)).isEmpty());
    }

    /** The same for who is about to do something with it. */
    public Party get(UUID id, Action action) {
        var party = get(id);
        if (party.isErased() && action == Action.CHANGE) {
            throw new Forbidden(Kind.PARTIES, action);
        }
        scope.refuseUnlessReaches(Kind.PARTIES, action, party.managerId());
        return party;
    }

    /** Whether who asks may change it; nobody changes a person who was erased. */
    public boolean mayChange(Party party) {
        return !party.isErased() && scope.reaches(Kind.PARTIES, Action.CHANGE, party.managerId());
    }

    /** Those of these ids that there are and that may be seen, in no order. */
    public List<Party> all(Collection<UUID> ids) {
        return reader.read(PARTY.ID.in(ids));
    }

    /** The same with the company's own fields. */
    public UUID create(PartyForm form, CustomForm own) {
        var id = create(form);
        customValues.write("parties", id, own);
        return id;
    }

    public UUID create(PartyForm form) {
        if (!scope.allows(Kind.PARTIES, Action.CREATE)) {
            throw new Forbidden(Kind.PARTIES, Action.CREATE);
        }
        var checked = checks.check(form, Action.CREATE, null);
        var row = checked.row();
        row.setId(Ids.next());
        row.setCreatedBy(currentUser.get().id());
        row.setChangedBy(currentUser.get().id());
        db.insertInto(PARTY).set(row).execute();
        rows.add(row.getId(), checked);
        return row.getId();
    }

    /** The same with the company's own fields. */
    public void change(UUID id, int version, PartyForm form, CustomForm own) {
        change(id, version, form);
        customValues.write("parties", id, own);
    }

    /** Changes what the version still describes; else somebody was quicker. */
    public void change(UUID id, int version, PartyForm form) {
        var now = refuseStale(id, version, Action.CHANGE);
        var checked = checks.check(form, Action.CHANGE, now);
        rows.keep(id, checked);
        int changed =
                db.update(PARTY)
                        .set(checked.row())
                        .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                        .set(PARTY.CHANGED_AT, currentInstant())
                        .set(PARTY.CHANGED_BY, currentUser.get().id())
                        .where(PARTY.ID.eq(id), PARTY.VERSION.eq(version), may(Action.CHANGE))
                        .execute();
        refuseNone(changed, id);
    }

    /** To the trash. */
    public void delete(UUID id, int version) {
        var owner = refuseStale(id, version, Action.DELETE).managerId();
        int deleted =
                db.update(PARTY)
                        .set(PARTY.DELETED_AT, currentInstant())
                        .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                        .where(PARTY.ID.eq(id), PARTY.VERSION.eq(version), may(Action.DELETE))
                        .execute();
        refuseNone(deleted, id);
        var absent = currentUser.get().standsInFor(Kind.PARTIES, Action.DELETE, owner);
        events.publishEvent(
                SecurityEvent.of(What.DELETED).about(Kind.PARTIES, id).standingInFor(absent));
    }

    /** Out of the trash again; what is not there stays as it is. */
    public void restore(UUID id) {
        db.update(PARTY)
                .setNull(PARTY.DELETED_AT)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .set(PARTY.CHANGED_AT, currentInstant())
                .set(PARTY.CHANGED_BY, currentUser.get().id())
                .where(PARTY.ID.eq(id), PARTY.DELETED_AT.isNotNull(), PARTY.MERGED_INTO.isNull())
                .and(scope.of(Kind.PARTIES, Action.DELETE, PARTY.MANAGER_ID))
                .execute();
        get(id);
    }

    private Party refuseStale(UUID id, int version, Action action) {
        var party = get(id, action);
        if (party.version() != version) {
            throw new Stale(party.version());
        }
        return party;
    }

    /** Somebody was quicker between the look and the change. */
    private void refuseNone(int changed, UUID id) {
        if (changed == 0) {
            throw new Stale(get(id).version());
        }
    }

    private Extent seen() {
        return scope.extent(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID, PARTY_LIST.TEAM_ID);
    }

    private Condition may(Action action) {
        return PARTY.DELETED_AT.isNull().and(scope.of(Kind.PARTIES, action, PARTY.MANAGER_ID));
    }
}
