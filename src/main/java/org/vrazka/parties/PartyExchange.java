package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.ListQuery;
import org.vrazka.records.api.Conflict;
import org.vrazka.records.api.MergePatch;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.UUID;

/** Counterparties as other programs send, get and name them. */
@Service
@Transactional
class PartyExchange {
    private final Parties parties;
    private final ExternalIds externalIds;
    private final Companies companies;
    private final MergePatch patches;

    PartyExchange(
            Parties parties, ExternalIds externalIds, Companies companies, MergePatch patches) {
        this.parties = parties;
        this.externalIds = externalIds;
        this.companies = companies;
        this.patches = patches;
    }

    PartyJson get(UUID id) {
        var names = externalIds.of(Kind.PARTIES, id);
        return PartyJson.of(parties.get(id), names, companies.get().currency());
    }

    PartyJson get(ExternalId name) {
        return get(known(name));
    }

    Slice<PartyJson> find(ListQuery query) {
        var slice = parties.find(query);
        var names = externalIds.of(Kind.PARTIES, slice.items().stream().map(Party::id).toList());
        var currency = companies.get().currency();
        return slice.map(p -> PartyJson.of(p, names.getOrDefault(p.id(), List.of()), currency));
    }

    PartyJson create(PartyContent content) {
        var id = parties.create(content.form());
        content.names().forEach(name -> name(id, name));
        return get(id);
    }

    PartyJson patch(UUID id, int version, ObjectNode patch) {
        var now = PartyContent.of(parties.get(id), externalIds.of(Kind.PARTIES, id));
        var content = patches.apply(now, patch, PartyContent.class);
        parties.change(id, version, content.form());
        if (patch.has("externalIds")) {
            externalIds.remove(Kind.PARTIES, List.of(id));
            content.names().forEach(name -> name(id, name));
        }
        return get(id);
    }

    boolean isKnown(ExternalId name) {
        return externalIds.find(Kind.PARTIES, name).isPresent();
    }

    /** Makes the party of a name, or replaces what it says; one in the trash comes back. */
    PartyJson put(ExternalId name, PartyContent content) {
        if (!isKnown(name)) {
            var made = create(content);
            name(made.id(), name);
            return get(made.id());
        }
        var id = known(name);
        parties.restore(id);
        parties.change(id, parties.get(id).version(), content.form());
        content.names().forEach(other -> name(id, other));
        return get(id);
    }

    private UUID known(ExternalId name) {
        return externalIds
                .find(Kind.PARTIES, name)
                .orElseThrow(() -> new NotFound("party", name.id()));
    }

    private void name(UUID id, ExternalId name) {
        if (!externalIds.add(Kind.PARTIES, id, name)) {
            throw new Conflict(t("parties.wrong.externalId", name.system(), name.id()));
        }
    }
}
