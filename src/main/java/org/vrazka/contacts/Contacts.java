package org.vrazka.contacts;

import static org.jooq.impl.DSL.currentInstant;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
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
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;
import org.vrazka.shared.Stale;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every question about people at parties and every change to them. */
@Service
@Transactional
public class Contacts {
    private final DSLContext db;
    private final Scope scope;
    private final ContactScope contacts;
    private final CurrentUser currentUser;
    private final ContactChecks checks;
    private final ContactRows rows;
    private final ContactParts parts;
    private final ContactFields fields;
    private final Lists lists;
    private final ContactSearch search;
    private final Redirects redirects;
    private final CustomCatalogue customFields;
    private final CustomValues customValues;
    private final ApplicationEventPublisher events;

    Contacts(
            DSLContext db,
            Scope scope,
            ContactScope contacts,
            CurrentUser currentUser,
            ContactChecks checks,
            ContactRows rows,
            ContactParts parts,
            ContactFields fields,
            Lists lists,
            ContactSearch search,
            Redirects redirects,
            CustomCatalogue customFields,
            CustomValues customValues,
            ApplicationEventPublisher events) {
        this.db = db;
        this.scope = scope;
        this.contacts = contacts;
        this.currentUser = currentUser;
        this.checks = checks;
        this.rows = rows;
        this.parts = parts;
        this.fields = fields;
        this.lists = lists;
        this.search = search;
        this.redirects = redirects;
        this.customFields = customFields;
        this.customValues = customValues;
        this.events = events;
    }

    /** The list of those that may be seen, for pages, exports, the API. */
    public Listing listing() {
        return Listing.of(customFields.in(fields.catalogue()), Kind.CONTACTS, contacts::extent);
    }

    public Slice<Contact> find(ListQuery query) {
        return lists.slice(listing(), query, this::all, Contact::id);
    }

    /** For the palette and pickers: by name, telephone or e-mail. */
    public List<ContactHit> search(String text, int limit) {
        return search.find(text, limit);
    }

    public Contact get(UUID id) {
        return rows.read(CONTACT.ID.eq(id)).stream().findFirst().orElseThrow(() -> absent(id));
    }

    /** One who is one with another now leads there. */
    private NotFound absent(UUID id) {
        return redirects.absent(
                "contacts.contact", "contact", id, to -> !all(List.of(to)).isEmpty());
    }

    /** The same for who is about to do something with it. */
    Contact get(UUID id, Action action) {
        var contact = get(id);
        boolean over = contact.isErased() && action == Action.CHANGE;
        if (over || !contacts.reaches(id, action)) {
            throw new Forbidden(Kind.CONTACTS, action);
        }
        return contact;
    }

    /** Whether who asks may change him; nobody changes who was erased. */
    boolean mayChange(Contact contact) {
        return !contact.isErased() && contacts.reaches(contact.id(), Action.CHANGE);
    }

    /** Those of these ids that there are and that may be seen, in no order. */
    public List<Contact> all(Collection<UUID> ids) {
        return rows.read(CONTACT.ID.in(ids));
    }

    /** With the company's own fields. */
    public UUID create(ContactForm form, CustomForm own) {
        var id = create(form);
        customValues.write("contacts", id, own);
        return id;
    }

    public UUID create(ContactForm form) {
        return createAll(List.of(form)).getFirst();
    }

    /** The same for many, written in sets. */
    public List<UUID> createAll(List<ContactForm> forms) {
        if (!scope.allows(Kind.CONTACTS, Action.CREATE)) {
            throw new Forbidden(Kind.CONTACTS, Action.CREATE);
        }
        var me = currentUser.get().id();
        var checked = forms.stream().map(form -> checks.rows(form, null, Action.CREATE)).toList();
        checked.forEach(one -> {
            var row = one.contact();
            row.setId(Ids.next());
            row.setOwnerId(me);
            row.setCreatedBy(me);
            row.setChangedBy(me);
        });
        db.batchInsert(checked.stream().map(ContactChecks.Checked::contact).toList()).execute();
        parts.write(checked);
        return checked.stream().map(one -> one.contact().getId()).toList();
    }

    /** The same with the company's own fields. */
    public void change(UUID id, int version, ContactForm form, CustomForm own) {
        change(id, version, form);
        customValues.write("contacts", id, own);
    }

    /** Changes what the version still describes; else somebody was quicker. */
    public void change(UUID id, int version, ContactForm form) {
        var before = refuseStale(id, version, Action.CHANGE);
        var checked = checks.rows(form, before, Action.CHANGE);
        touch(before, checked.contact());
        parts.change(before, checked);
        keepInReach(id);
    }

    /** The row goes first: who changes a person's parts waits for whoever changes the person. */
    void touch(Contact before, org.jooq.Record values) {
        int changed =
                db.update(CONTACT)
                        .set(values)
                        .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                        .set(CONTACT.CHANGED_AT, currentInstant())
                        .set(CONTACT.CHANGED_BY, currentUser.get().id())
                        .where(
                                CONTACT.ID.eq(before.id()),
                                CONTACT.VERSION.eq(before.version()),
                                contacts.may(Action.CHANGE))
                        .execute();
        refuseNone(changed, before.id());
    }

    /** Who takes a person from his last party keeps him; from that of another he cannot. */
    private void keepInReach(UUID id) {
        if (contacts.reaches(id, Action.CHANGE)) {
            return;
        }
        if (db.fetchExists(CONTACT_PARTY, CONTACT_PARTY.CONTACT_ID.eq(id))) {
            throw new Invalid("parties", "lost", t("contacts.wrong.lost"));
        }
        db.update(CONTACT)
                .set(CONTACT.OWNER_ID, currentUser.get().id())
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** To the trash. */
    public void delete(UUID id, int version) {
        refuseStale(id, version, Action.DELETE);
        int deleted =
                db.update(CONTACT)
                        .set(CONTACT.DELETED_AT, currentInstant())
                        .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                        .where(
                                CONTACT.ID.eq(id),
                                CONTACT.VERSION.eq(version),
                                contacts.may(Action.DELETE))
                        .execute();
        refuseNone(deleted, id);
        events.publishEvent(SecurityEvent.of(What.DELETED).about(Kind.CONTACTS, id));
    }

    /** Out of the trash again; what is not there stays as it is. */
    public void restore(UUID id) {
        db.update(CONTACT)
                .setNull(CONTACT.DELETED_AT)
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .where(
                        CONTACT.ID.eq(id),
                        CONTACT.DELETED_AT.isNotNull(),
                        CONTACT.MERGED_INTO.isNull())
                .and(contacts.mayAlsoInTrash(Action.DELETE))
                .execute();
        get(id);
    }

    private Contact refuseStale(UUID id, int version, Action action) {
        var contact = get(id, action);
        if (contact.version() != version) {
            throw new Stale(contact.version());
        }
        return contact;
    }

    /** Somebody was quicker between the look and the change. */
    private void refuseNone(int changed, UUID id) {
        if (changed == 0) {
            throw new Stale(get(id).version());
        }
    }
}
