package org.vrazka.orders;

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

/** Documents as other programs send, get and name them. */
@Service
@Transactional
class OrderExchange implements Batched<OrderBody> {
    private final Orders orders;
    private final ExternalIds externalIds;
    private final CustomValues customValues;
    private final MergePatch patches;
    private final Currencies currencies;

    OrderExchange(
            Orders orders,
            ExternalIds externalIds,
            CustomValues customValues,
            MergePatch patches,
            Currencies currencies) {
        this.orders = orders;
        this.externalIds = externalIds;
        this.customValues = customValues;
        this.patches = patches;
        this.currencies = currencies;
    }

    @Override
    public About<OrderBody> about() {
        return new About<>(Kind.ORDERS, "orders", OrderBody.class);
    }

    OrderJson get(UUID id) {
        var card = orders.card(id);
        if (card.order().deletedAt() != null) {
            throw new NotFound("order", id);
        }
        return OrderJson.of(card, externalIds.of(Kind.ORDERS, id), own(id));
    }

    OrderJson get(ExternalId name) {
        return get(known(name));
    }

    Slice<OrderJson> find(ListQuery query) {
        var slice = orders.find(query);
        var ids = slice.items().stream().map(Order::id).toList();
        var names = externalIds.of(Kind.ORDERS, ids);
        var own = customValues.sent("orders", ids);
        return slice.map(
                o -> OrderJson.of(o, null, names.getOrDefault(o.id(), List.of()), own.get(o.id())));
    }

    @Override
    public OrderJson create(OrderBody body) {
        var sale = body.document() == Document.RETURN ? sale(body.origin()) : null;
        var said = sale == null ? body : body.givingBack(sale);
        boolean exact = sale != null && sale.order().pricing().exact();
        var id = orders.create(said.content(exact, currencies.base()), body.own());
        body.names().forEach(name -> name(id, name));
        return get(id);
    }

    /** The order that a return gives back; null: none, or none that one sees. */
    private @Nullable OrderCard sale(@Nullable UUID origin) {
        try {
            return origin == null ? null : orders.card(origin);
        } catch (NotFound e) {
            return null;
        }
    }

    @Override
    public OrderJson patch(UUID id, int version, ObjectNode patch) {
        var card = orders.card(id);
        var now = OrderBody.of(card, externalIds.of(Kind.ORDERS, id), own(id));
        var body = patches.apply(now.proposing(patch), patch, OrderBody.class);
        orders.change(
                id,
                version,
                body.content(card.order().pricing().exact(), currencies.base()),
                body.own());
        if (patch.has("externalIds")) {
            externalIds.remove(Kind.ORDERS, List.of(id));
            body.names().forEach(name -> name(id, name));
        }
        return get(id);
    }

    @Override
    public boolean isKnown(ExternalId name) {
        return externalIds.find(Kind.ORDERS, name).isPresent();
    }

    /** Makes the document of a name, or replaces what it says; one in the trash comes back. */
    @Override
    public OrderJson put(ExternalId name, OrderBody body) {
        if (!isKnown(name)) {
            var made = create(body);
            name(made.id(), name);
            return get(made.id());
        }
        var id = known(name);
        if (orders.get(id).deletedAt() != null) {
            orders.restore(id);
        }
        var order = orders.toChange(id);
        orders.change(
                id,
                order.version(),
                body.content(order.pricing().exact(), currencies.base()),
                body.own());
        body.names().forEach(other -> name(id, other));
        return get(id);
    }

    @Override
    public void delete(UUID id, int version) {
        orders.delete(id, version);
    }

    private @Nullable ObjectNode own(UUID id) {
        return customValues.sent("orders", List.of(id)).get(id);
    }

    private UUID known(ExternalId name) {
        return externalIds
                .find(Kind.ORDERS, name)
                .orElseThrow(() -> new NotFound("order", name.id()));
    }

    private void name(UUID id, ExternalId name) {
        if (!externalIds.add(Kind.ORDERS, id, name)) {
            throw new Conflict(t("orders.error.externalId", name.system(), name.id()));
        }
    }
}
