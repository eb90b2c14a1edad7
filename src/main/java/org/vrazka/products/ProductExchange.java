package org.vrazka.products;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.products.groups.ProductGroups;
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

/** Products as other programs send, get and name them. */
@Service
@Transactional
class ProductExchange implements Batched<ProductContent> {
    private final Products products;
    private final ProductGroups groups;
    private final ExternalIds externalIds;
    private final CustomValues customValues;
    private final MergePatch patches;

    ProductExchange(
            Products products,
            ProductGroups groups,
            ExternalIds externalIds,
            CustomValues customValues,
            MergePatch patches) {
        this.products = products;
        this.groups = groups;
        this.externalIds = externalIds;
        this.customValues = customValues;
        this.patches = patches;
    }

    @Override
    public About<ProductContent> about() {
        return new About<>(Kind.PRODUCTS, "products", ProductContent.class);
    }

    ProductJson get(UUID id) {
        var names = externalIds.of(Kind.PRODUCTS, id);
        var product = products.get(id);
        return ProductJson.of(product, groups.tree().sent(product.groupId()), names, own(id));
    }

    ProductJson get(ExternalId name) {
        return get(known(name));
    }

    Slice<ProductJson> find(ListQuery query) {
        var slice = products.find(query);
        var ids = slice.items().stream().map(Product::id).toList();
        var names = externalIds.of(Kind.PRODUCTS, ids);
        var own = customValues.sent("products", ids);
        var tree = groups.tree();
        return slice.map(p ->
                ProductJson.of(
                        p,
                        tree.sent(p.groupId()),
                        names.getOrDefault(p.id(), List.of()),
                        own.get(p.id())));
    }

    @Override
    public ProductJson create(ProductContent content) {
        var id = products.create(content.form(), content.own());
        content.names().forEach(name -> name(id, name));
        return get(id);
    }

    @Override
    public ProductJson patch(UUID id, int version, ObjectNode patch) {
        var product = products.get(id);
        var now =
                ProductContent.of(
                        product,
                        groups.tree().sent(product.groupId()),
                        externalIds.of(Kind.PRODUCTS, id),
                        own(id));
        var content = patches.apply(now, patch, ProductContent.class);
        products.change(id, version, content.form(), content.own());
        if (patch.has("externalIds")) {
            externalIds.remove(Kind.PRODUCTS, List.of(id));
            content.names().forEach(name -> name(id, name));
        }
        return get(id);
    }

    @Override
    public boolean isKnown(ExternalId name) {
        return externalIds.find(Kind.PRODUCTS, name).isPresent();
    }

    /** Makes the product of a name, or replaces what it says; one in the trash comes back. */
    @Override
    public ProductJson put(ExternalId name, ProductContent content) {
        if (!isKnown(name)) {
            var made = create(content);
            name(made.id(), name);
            return get(made.id());
        }
        var id = known(name);
        products.restore(id);
        products.change(id, products.get(id).version(), content.form(), content.own());
        content.names().forEach(other -> name(id, other));
        return get(id);
    }

    @Override
    public void delete(UUID id, int version) {
        products.delete(id, version);
    }

    private @Nullable ObjectNode own(UUID id) {
        return customValues.sent("products", List.of(id)).get(id);
    }

    private UUID known(ExternalId name) {
        return externalIds
                .find(Kind.PRODUCTS, name)
                .orElseThrow(() -> new NotFound("product", name.id()));
    }

    private void name(UUID id, ExternalId name) {
        if (!externalIds.add(Kind.PRODUCTS, id, name)) {
            throw new Conflict(t("products.wrong.externalId", name.system(), name.id()));
        }
    }
}
