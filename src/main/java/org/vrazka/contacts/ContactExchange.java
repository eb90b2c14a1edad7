package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.ListQuery;
import org.vrazka.records.api.Batched;
import org.vrazka.records.api.Conflict;
import org.vrazka.records.api.MergePatch;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.UUID;

/** People as other programs send, get and name them. */
@Service
@Transactional
class ContactExchange implements Batched<ContactContent> {
    private final Contacts contacts;
    private final ExternalIds externalIds;
    private final CustomValues customValues;
    private final MergePatch patches;

    ContactExchange(
            Contacts contacts,
            ExternalIds externalIds,
            CustomValues customValues,
            MergePatch patches) {
        this.contacts = contacts;
        this.externalIds = externalIds;
        this.customValues = customValues;
        this.patches = patches;
    }

    @Override
    public About<ContactContent> about() {
        return new About<>(Kind.CONTACTS, "contacts", ContactContent.class);
    }

    ContactJson get(UUID id) {
        var names = externalIds.of(Kind.CONTACTS, id);
        return ContactJson.of(contacts.get(id), names, own(id));
    }

    ContactJson get(ExternalId name) {
        return get(known(name));
    }

    Slice<ContactJson> find(ListQuery query) {
        var slice = contacts.find(query);
        var ids = slice.items().stream().map(Contact::id).toList();
        var names = externalIds.of(Kind.CONTACTS, ids);
        var own = customValues.sent("contacts", ids);
        return slice.map(
                c -> ContactJson.of(c, names.getOrDefault(c.id(), List.of()), own.get(c.id())));
    }

    @Override
    public ContactJson create(ContactContent content) {
        var id = contacts.create(content.form(), content.own());
        content.names().forEach(name -> name(id, name));
        return get(id);
    }

    @Override
    public ContactJson patch(UUID id, int version, ObjectNode patch) {
        var now = ContactContent.of(contacts.get(id), externalIds.of(Kind.CONTACTS, id), own(id));
        var content = patches.apply(now, patch, ContactContent.class);
        contacts.change(id, version, content.form(), content.own());
        if (patch.has("externalIds")) {
            externalIds.remove(Kind.CONTACTS, List.of(id));
            content.names().forEach(name -> name(id, name));
        }
        return get(id);
    }

    @Override
    public boolean isKnown(ExternalId name) {
        return externalIds.find(Kind.CONTACTS, name).isPresent();
    }

    /** Makes the contact of a name, or replaces what it says; one in the trash comes back. */
    @Override
    public ContactJson put(ExternalId name, ContactContent content) {
        if (!isKnown(name)) {
            var made = create(content);
            name(made.id(), name);
            return get(made.id());
        }
        var id = known(name);
        contacts.restore(id);
        contacts.change(id, contacts.get(id).version(), content.form(), content.own());
        content.names().forEach(other -> name(id, other));
        return get(id);
    }

    @Override
    public void delete(UUID id, int version) {
        contacts.delete(id, version);
    }

    private @Nullable ObjectNode own(UUID id) {
        return customValues.sent("contacts", List.of(id)).get(id);
    }

    private UUID known(ExternalId name) {
        return externalIds
                .find(Kind.CONTACTS, name)
                .orElseThrow(() -> new NotFound("contact", name.id()));
    }

    private void name(UUID id, ExternalId name) {
        if (!externalIds.add(Kind.CONTACTS, id, name)) {
            throw new Conflict(t("contacts.wrong.externalId", name.system(), name.id()));
        }
    }
}
