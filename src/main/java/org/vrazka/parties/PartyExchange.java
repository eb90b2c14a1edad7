package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.ListQuery;
import org.vrazka.records.api.Batched;
import org.vrazka.records.api.Conflict;
import org.vrazka.records.api.MergePatch;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.records.tags.Tag;
import org.vrazka.records.tags.Tags;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.UUID;

/** Counterparties as other programs send, get and name them. */
@Service
@Transactional
public class PartyExchange implements Batched<PartyContent> {
    private final Parties parties;
    private final ExternalIds externalIds;
    private final CustomValues customValues;
    private final Tags tags;
    private final Activities activities;
    private final Companies companies;
    private final MergePatch patches;

    PartyExchange(
            Parties parties,
            ExternalIds externalIds,
            CustomValues customValues,
            Tags tags,
            Activities activities,
            Companies companies,
            MergePatch patches) {
        this.parties = parties;
        this.externalIds = externalIds;
        this.customValues = customValues;
        this.tags = tags;
        this.activities = activities;
        this.companies = companies;
        this.patches = patches;
    }

    @Override
    public About<PartyContent> about() {
        return new About<>(Kind.PARTIES, "parties", PartyContent.class);
    }

    public PartyJson get(UUID id) {
        var names = externalIds.of(Kind.PARTIES, id);
        var party = parties.get(id);
        var currency = companies.get().currency();
        return PartyJson.of(party, tags(party), activities(party), names, currency, own(id));
    }

    PartyJson get(ExternalId name) {
        return get(known(name));
    }

    Slice<PartyJson> find(ListQuery query) {
        var slice = parties.find(query);
        var ids = slice.items().stream().map(Party::id).toList();
        var names = externalIds.of(Kind.PARTIES, ids);
        var own = customValues.sent("parties", ids);
        var currency = companies.get().currency();
        return slice.map(p ->
                PartyJson.of(
                        p,
                        tags(p),
                        activities(p),
                        names.getOrDefault(p.id(), List.of()),
                        currency,
                        own.get(p.id())));
    }

    @Override
    public PartyJson create(PartyContent content) {
        var id = parties.create(content.form(), content.own());
        content.names().forEach(name -> name(id, name));
        return get(id);
    }

    @Override
    public PartyJson patch(UUID id, int version, ObjectNode patch) {
        var party = parties.get(id);
        var names = externalIds.of(Kind.PARTIES, id);
        var now = PartyContent.of(party, tags(party), activities(party), names, own(id));
        var content = patches.apply(now, emptied(now, patch), PartyContent.class);
        parties.change(id, version, content.form(), content.own());
        if (patch.has("externalIds")) {
            externalIds.remove(Kind.PARTIES, List.of(id));
            content.names().forEach(name -> name(id, name));
        }
        return get(id);
    }

    private List<String> activities(Party party) {
        return activities.of(party.more().activities()).stream().map(Activity::code).toList();
    }

    private List<String> tags(Party party) {
        return tags.of(party.more().tags()).stream().map(Tag::name).toList();
    }

    /** Who empties the primary telephone or e-mail alone sends those that are left. */
    private ObjectNode emptied(PartyContent now, ObjectNode patch) {
        var more = patch.deepCopy();
        left(more, "phone", "phones", now.phones());
        left(more, "email", "emails", now.emails());
        return more;
    }

    private void left(ObjectNode patch, String one, String list, @Nullable List<ReachedBy> now) {
        if (patch.path(one).isNull() && !patch.has(list) && now != null && !now.isEmpty()) {
            patch.set(list, patches.tree(now.subList(1, now.size())));
        }
    }

    @Override
    public boolean isKnown(ExternalId name) {
        return externalIds.find(Kind.PARTIES, name).isPresent();
    }

    /** Makes the party of a name, or replaces what it says; one in the trash comes back. */
    @Override
    public PartyJson put(ExternalId name, PartyContent content) {
        if (!isKnown(name)) {
            var made = create(content);
            name(made.id(), name);
            return get(made.id());
        }
        var id = known(name);
        parties.restore(id);
        parties.change(id, parties.get(id).version(), content.form(), content.own());
        content.names().forEach(other -> name(id, other));
        return get(id);
    }

    @Override
    public void delete(UUID id, int version) {
        parties.delete(id, version);
    }

    private @Nullable ObjectNode own(UUID id) {
        return customValues.sent("parties", List.of(id)).get(id);
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
