package org.vrazka.orders.unmet;

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
import java.util.Objects;
import java.util.UUID;

/** Unmet demand as other programs send, get and name it. */
@Service
@Transactional
class UnmetExchange implements Batched<UnmetContent> {
    private final UnmetDemands demands;
    private final ExternalIds externalIds;
    private final MergePatch patches;

    UnmetExchange(UnmetDemands demands, ExternalIds externalIds, MergePatch patches) {
        this.demands = demands;
        this.externalIds = externalIds;
        this.patches = patches;
    }

    @Override
    public About<UnmetContent> about() {
        return new About<>(Kind.UNMET, "unmet", UnmetContent.class);
    }

    UnmetJson get(UUID id) {
        return UnmetJson.of(demands.get(id), externalIds.of(Kind.UNMET, id));
    }

    UnmetJson get(ExternalId name) {
        return get(known(name));
    }

    Slice<UnmetJson> find(ListQuery query) {
        var slice = demands.find(query);
        var names =
                externalIds.of(Kind.UNMET, slice.items().stream().map(UnmetDemand::id).toList());
        return slice.map(unmet -> UnmetJson.of(unmet, names.getOrDefault(unmet.id(), List.of())));
    }

    @Override
    public UnmetJson create(UnmetContent content) {
        var id = demands.create(content.form());
        tie(id, content);
        content.names().forEach(name -> name(id, name));
        return get(id);
    }

    @Override
    public UnmetJson patch(UUID id, int version, ObjectNode patch) {
        var now = UnmetContent.of(demands.toChange(id), externalIds.of(Kind.UNMET, id));
        var content = patches.apply(proposing(now, patch), patch, UnmetContent.class);
        demands.change(id, version, content.form());
        tie(id, content);
        if (patch.has("externalIds")) {
            externalIds.remove(Kind.UNMET, List.of(id));
            content.names().forEach(name -> name(id, name));
        }
        return get(id);
    }

    /**
     * What follows from a field that is sent anew is not what it was: another reason names who is
     * at fault, another product its price, another price the amount.
     */
    private static UnmetContent proposing(UnmetContent now, ObjectNode patch) {
        boolean other = patch.has("product") || patch.has("asked");
        boolean priced = other || patch.has("price");
        return new UnmetContent(
                now.date(),
                now.party(),
                now.contact(),
                patch.has("asked") ? null : now.product(),
                patch.has("product") ? null : now.asked(),
                now.quantity(),
                other || patch.has("amount") ? null : now.price(),
                priced ? null : now.amount(),
                now.reason(),
                patch.has("reason") ? null : now.cause(),
                now.came(),
                now.manager(),
                now.order(),
                now.note(),
                now.externalIds());
    }

    /** Ties it to the order that the content says, when that is another one. */
    private void tie(UUID id, UnmetContent content) {
        var unmet = demands.get(id);
        var before = unmet.metBy() == null ? null : unmet.metBy().id();
        if (!Objects.equals(before, content.order())) {
            demands.meet(id, unmet.version(), content.order());
        }
    }

    @Override
    public boolean isKnown(ExternalId name) {
        return externalIds.find(Kind.UNMET, name).isPresent();
    }

    /** Makes what has a name, or replaces what it says; what is in the trash comes back. */
    @Override
    public UnmetJson put(ExternalId name, UnmetContent content) {
        if (!isKnown(name)) {
            var made = create(content);
            name(made.id(), name);
            return get(made.id());
        }
        var id = known(name);
        if (demands.isInTrash(id)) {
            demands.restore(id);
        }
        demands.change(id, demands.toChange(id).version(), content.form());
        tie(id, content);
        content.names().forEach(other -> name(id, other));
        return get(id);
    }

    @Override
    public void delete(UUID id, int version) {
        demands.delete(id, version);
    }

    private UUID known(ExternalId name) {
        return externalIds
                .find(Kind.UNMET, name)
                .orElseThrow(() -> new NotFound("unmet", name.id()));
    }

    private void name(UUID id, ExternalId name) {
        if (!externalIds.add(Kind.UNMET, id, name)) {
            throw new Conflict(t("unmet.externalId", name.system(), name.id()));
        }
    }
}
