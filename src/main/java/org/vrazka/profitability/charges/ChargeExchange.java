package org.vrazka.profitability.charges;

import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ExternalIds;
import org.vrazka.records.ListQuery;
import org.vrazka.records.api.Batched;
import org.vrazka.records.api.Conflict;
import org.vrazka.records.api.MergePatch;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Slice;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.UUID;

/** Direct costs as other programs send, get and name them. */
@Service
@Transactional
class ChargeExchange implements Batched<ChargeContent> {
    private final Charges charges;
    private final ExternalIds externalIds;
    private final MergePatch patches;

    ChargeExchange(Charges charges, ExternalIds externalIds, MergePatch patches) {
        this.charges = charges;
        this.externalIds = externalIds;
        this.patches = patches;
    }

    @Override
    public About<ChargeContent> about() {
        return new About<>(Kind.DIRECT_COSTS, "direct-costs", ChargeContent.class);
    }

    ChargeJson get(UUID id) {
        return ChargeJson.of(charges.get(id), externalIds.of(Kind.DIRECT_COSTS, id));
    }

    ChargeJson get(ExternalId name) {
        return get(known(name));
    }

    Slice<ChargeJson> find(ListQuery query) {
        var slice = charges.find(query);
        var names =
                externalIds.of(Kind.DIRECT_COSTS, slice.items().stream().map(Charge::id).toList());
        return slice.map(
                charge -> ChargeJson.of(charge, names.getOrDefault(charge.id(), List.of())));
    }

    @Override
    public ChargeJson create(ChargeContent content) {
        var id = charges.create(content.form());
        content.names().forEach(name -> name(id, name));
        return get(id);
    }

    @Override
    public ChargeJson patch(UUID id, int version, ObjectNode patch) {
        var names = externalIds.of(Kind.DIRECT_COSTS, id);
        var now = ChargeContent.of(charges.toChange(id), names);
        var content = patches.apply(proposing(now, patch), patch, ChargeContent.class);
        charges.change(id, version, content.form());
        if (patch.has("externalIds")) {
            externalIds.remove(Kind.DIRECT_COSTS, List.of(id));
            content.names().forEach(name -> name(id, name));
        }
        return get(id);
    }

    /** Another customer has not this order, another order not this customer. */
    private static ChargeContent proposing(ChargeContent now, ObjectNode patch) {
        var party = patch.path("party").asString("");
        boolean another = patch.has("party") && !party.equals(String.valueOf(now.party()));
        return new ChargeContent(
                now.date(),
                now.kind(),
                patch.hasNonNull("order") ? null : now.party(),
                another ? null : now.order(),
                now.amount(),
                now.note(),
                now.externalIds());
    }

    @Override
    public boolean isKnown(ExternalId name) {
        return externalIds.find(Kind.DIRECT_COSTS, name).isPresent();
    }

    /** Makes what has a name, or replaces what it says; what is in the trash comes back. */
    @Override
    public ChargeJson put(ExternalId name, ChargeContent content) {
        if (!isKnown(name)) {
            var made = create(content);
            name(made.id(), name);
            return get(made.id());
        }
        var id = known(name);
        if (charges.isInTrash(id)) {
            charges.restore(id);
        }
        charges.change(id, charges.toChange(id).version(), content.form());
        content.names().forEach(other -> name(id, other));
        return get(id);
    }

    @Override
    public void delete(UUID id, int version) {
        charges.delete(id, version);
    }

    private UUID known(ExternalId name) {
        return externalIds
                .find(Kind.DIRECT_COSTS, name)
                .orElseThrow(() -> new NotFound("charge", name.id()));
    }

    private void name(UUID id, ExternalId name) {
        if (!externalIds.add(Kind.DIRECT_COSTS, id, name)) {
            throw new Conflict(t("direct-costs.externalId", name.system(), name.id()));
        }
    }
}
