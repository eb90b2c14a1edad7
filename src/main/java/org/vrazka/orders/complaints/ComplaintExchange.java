package org.vrazka.orders.complaints;

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

/** complaints as other programs send, get and name them. */
@Service
@Transactional
class ComplaintExchange implements Batched<ComplaintContent> {
    private final Complaints complaints;
    private final ExternalIds externalIds;
    private final MergePatch patches;

    ComplaintExchange(Complaints complaints, ExternalIds externalIds, MergePatch patches) {
        this.complaints = complaints;
        this.externalIds = externalIds;
        this.patches = patches;
    }

    @Override
    public About<ComplaintContent> about() {
        return new About<>(Kind.COMPLAINTS, "complaints", ComplaintContent.class);
    }

    ComplaintJson get(UUID id) {
        return ComplaintJson.of(complaints.get(id), externalIds.of(Kind.COMPLAINTS, id));
    }

    ComplaintJson get(ExternalId name) {
        return get(known(name));
    }

    Slice<ComplaintJson> find(ListQuery query) {
        var slice = complaints.find(query);
        var names =
                externalIds.of(Kind.COMPLAINTS, slice.items().stream().map(Complaint::id).toList());
        return slice.map(complaint ->
                ComplaintJson.of(complaint, names.getOrDefault(complaint.id(), List.of())));
    }

    @Override
    public ComplaintJson create(ComplaintContent content) {
        var id = complaints.create(content.form());
        content.names().forEach(name -> name(id, name));
        return get(id);
    }

    @Override
    public ComplaintJson patch(UUID id, int version, ObjectNode patch) {
        var names = externalIds.of(Kind.COMPLAINTS, id);
        var now = ComplaintContent.of(complaints.toChange(id), names);
        var content = patches.apply(proposing(now, patch), patch, ComplaintContent.class);
        complaints.change(id, version, content.form());
        if (patch.has("externalIds")) {
            externalIds.remove(Kind.COMPLAINTS, List.of(id));
            content.names().forEach(name -> name(id, name));
        }
        return get(id);
    }

    /**
     * Another customer has not this order, another order not this customer; other goods are told by
     * either word; another decision was made on another day.
     */
    private static ComplaintContent proposing(ComplaintContent now, ObjectNode patch) {
        var party = patch.path("party").asString("");
        boolean another = patch.has("party") && !party.equals(String.valueOf(now.party()));
        return new ComplaintContent(
                now.date(),
                patch.hasNonNull("order") ? null : now.party(),
                another ? null : now.order(),
                patch.has("goods") ? null : now.product(),
                patch.has("product") ? null : now.goods(),
                now.quantity(),
                now.lot(),
                now.defect(),
                now.cause(),
                now.deadline(),
                now.decision(),
                patch.has("decision") ? null : now.decidedOn(),
                now.cost(),
                now.note(),
                now.externalIds());
    }

    @Override
    public boolean isKnown(ExternalId name) {
        return externalIds.find(Kind.COMPLAINTS, name).isPresent();
    }

    /** Makes what has a name, or replaces what it says; what is in the trash comes back. */
    @Override
    public ComplaintJson put(ExternalId name, ComplaintContent content) {
        if (!isKnown(name)) {
            var made = create(content);
            name(made.id(), name);
            return get(made.id());
        }
        var id = known(name);
        if (complaints.isInTrash(id)) {
            complaints.restore(id);
        }
        complaints.change(id, complaints.toChange(id).version(), content.form());
        content.names().forEach(other -> name(id, other));
        return get(id);
    }

    @Override
    public void delete(UUID id, int version) {
        complaints.delete(id, version);
    }

    private UUID known(ExternalId name) {
        return externalIds
                .find(Kind.COMPLAINTS, name)
                .orElseThrow(() -> new NotFound("complaint", name.id()));
    }

    private void name(UUID id, ExternalId name) {
        if (!externalIds.add(Kind.COMPLAINTS, id, name)) {
            throw new Conflict(t("complaints.externalId", name.system(), name.id()));
        }
    }
}
