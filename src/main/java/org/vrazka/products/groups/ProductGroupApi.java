package org.vrazka.products.groups;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.NamedForm;
import org.vrazka.records.api.Conflict;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;

import java.util.List;
import java.util.Objects;

/** The company's tree of groups for programs. */
@RestController
@RequestMapping("/api/v1/lists/product-groups")
class ProductGroupApi {
    private static final String ENTRY = "/entries/{entry}";

    private final ProductGroups groups;

    ProductGroupApi(ProductGroups groups) {
        this.groups = groups;
    }

    /**
     * A group as programs read it.
     *
     * @param parent the id of the group that it is part of
     * @param path as products carry it: the names from the top down
     */
    record ProductGroupJson(
            int id,
            @Nullable Integer parent,
            String path,
            String nameBg,
            String nameEn,
            boolean active) {}

    /**
     * A group as programs send it.
     *
     * @param nameEn absent: the same as in Bulgarian
     * @param parent the id of the group that it is to be part of; absent: at the top
     */
    record ProductGroupContent(
            @Nullable String nameBg, @Nullable String nameEn, @Nullable Integer parent) {}

    /** Each group before those that are part of it. */
    @GetMapping
    @SignedInOnly
    ListAnswer<ProductGroupJson> productGroups() {
        var tree = groups.tree();
        return new ListAnswer<>(
                tree.all().stream().map(group -> json(tree, group)).toList(), null, null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    ProductGroupJson createProductGroup(@RequestBody ProductGroupContent content) {
        var parent = content.parent() == null ? "" : String.valueOf(content.parent());
        var english = Objects.requireNonNullElse(content.nameEn(), content.nameBg());
        try {
            int id = groups.create(new NamedForm(content.nameBg(), english, true, List.of(parent)));
            return json(groups.tree(), groups.tree().of(String.valueOf(id)).orElseThrow());
        } catch (Invalid e) {
            throw new Invalid(
                    e.errors().stream()
                            .map(error ->
                                    error.field().equals("more[0]")
                                            ? new FieldError(
                                                    "parent", error.code(), error.message())
                                            : error)
                            .toList());
        }
    }

    /**
     * Where a group stands.
     *
     * @param place among those that are part of the same, from 1; behind the last one is the end
     */
    record ProductGroupPlace(@Nullable Integer place) {}

    @PutMapping(ENTRY + "/place")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    void placeProductGroup(@PathVariable int entry, @RequestBody ProductGroupPlace content) {
        groups.get(entry);
        if (content.place() == null || content.place() < 1) {
            throw new Invalid("place", "place", t("products.groups.place"));
        }
        groups.place(entry, content.place() - 1);
    }

    /** Off the list; what products are in, or groups are part of, stays: 409. */
    @DeleteMapping(ENTRY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    void deleteProductGroup(@PathVariable int entry) {
        var name = groups.get(entry).name();
        if (!groups.delete(entry)) {
            throw new Conflict(t("products.groups.stays", name));
        }
    }

    @PostMapping(ENTRY + "/restore")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    ProductGroupJson restoreProductGroup(@PathVariable int entry) {
        groups.restore(entry);
        return json(groups.tree(), groups.tree().of(String.valueOf(entry)).orElseThrow());
    }

    private static ProductGroupJson json(GroupTree tree, ProductGroup group) {
        return new ProductGroupJson(
                group.id(),
                group.parentId(),
                Objects.requireNonNull(tree.sent(group.id())),
                group.nameBg(),
                group.nameEn(),
                group.active());
    }
}
