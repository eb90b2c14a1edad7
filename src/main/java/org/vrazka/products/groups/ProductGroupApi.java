package org.vrazka.products.groups;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.NamedForm;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;

import java.util.List;
import java.util.Objects;

/** The company's tree of groups for programs. */
@RestController
@RequestMapping("/api/v1/lists/product-groups")
class ProductGroupApi {
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
    record GroupJson(
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
    record GroupContent(
            @Nullable String nameBg, @Nullable String nameEn, @Nullable Integer parent) {}

    /** Each group before those that are part of it. */
    @GetMapping
    @SignedInOnly
    ListAnswer<GroupJson> productGroups() {
        var tree = groups.tree();
        return new ListAnswer<>(
                tree.all().stream().map(group -> json(tree, group)).toList(), null, null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    GroupJson createProductGroup(@RequestBody GroupContent content) {
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

    private static GroupJson json(GroupTree tree, ProductGroup group) {
        return new GroupJson(
                group.id(),
                group.parentId(),
                Objects.requireNonNull(tree.sent(group.id())),
                group.nameBg(),
                group.nameEn(),
                group.active());
    }
}
