package org.vrazka.products.groups;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.vrazka.products.db.Tables.PRODUCT;
import static org.vrazka.products.db.Tables.PRODUCT_GROUP;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.Named;
import org.vrazka.records.NamedForm;
import org.vrazka.records.NamedTree;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The company's groups of products. */
@Component
public class ProductGroups extends NamedTree<ProductGroup, GroupTree> {
    private static final org.vrazka.products.db.tables.ProductGroup G = PRODUCT_GROUP;

    private final DSLContext db;

    ProductGroups(DSLContext db) {
        super(db, G.ID, G.NAME_BG, G.NAME_EN, G.ACTIVE, GroupTree.DEEPEST, G.PARENT_ID);
        this.db = db;
    }

    @Override
    protected GroupTree readTree() {
        return new GroupTree(
                db.select(G.ID, G.PARENT_ID, G.NAME_BG, G.NAME_EN, G.PLACE, G.ACTIVE)
                        .from(G)
                        .where(kept())
                        .fetch(mapping(ProductGroup::new)));
    }

    @Override
    protected Condition kept() {
        return G.DELETED_AT.isNull();
    }

    /** Two groups of one name are told apart by what they are part of. */
    @Override
    protected boolean areRivals(NamedForm form, Named other) {
        return form.more(0).equals(other.more().getFirst());
    }

    @Override
    protected int create(NamedForm form) {
        return super.create(form);
    }

    /** Those that some product is in, one in the trash too. */
    Set<Integer> filled() {
        return db.select(G.ID)
                .from(G)
                .where(kept(), exists(selectOne().from(PRODUCT).where(PRODUCT.GROUP_ID.eq(G.ID))))
                .fetchSet(G.ID);
    }

    /**
     * Moves a group among those that are part of the same.
     *
     * @param by -1: one up, 1: one down
     */
    void move(int id, int by) {
        var siblings = siblings(id);
        int to = at(id, siblings) + by;
        if (to >= 0 && to < siblings.size()) {
            place(id, to);
        }
    }

    /**
     * The same to a place of them.
     *
     * @param to from 0; behind the last one is the end
     */
    void place(int id, int to) {
        var siblings = siblings(id);
        var places = siblings.stream().map(ProductGroup::place).sorted().toList();
        var order = new ArrayList<>(siblings);
        order.add(Math.min(to, siblings.size() - 1), order.remove(at(id, siblings)));
        var moved = new LinkedHashMap<Integer, Integer>();
        for (int at = 0; at < order.size(); at++) {
            moved.put(order.get(at).id(), places.get(at));
        }
        db.update(G)
                .set(G.PLACE, case_(G.ID).mapValues(moved))
                .where(G.ID.in(moved.keySet()))
                .execute();
        forget();
    }

    private List<ProductGroup> siblings(int id) {
        var tree = tree();
        var group = tree.of(String.valueOf(id)).orElseThrow(() -> new NotFound("group", id));
        return tree.parts(tree.of(group.parent()).orElse(null));
    }

    private static int at(int id, List<ProductGroup> siblings) {
        return siblings.stream().map(ProductGroup::id).toList().indexOf(id);
    }

    /**
     * Takes a group off the list, unless products are in it or groups are part of it.
     *
     * @return whether it is gone
     */
    boolean delete(int id) {
        get(id);
        var part = G.as("part");
        var parts = selectOne().from(part).where(part.PARENT_ID.eq(G.ID), part.DELETED_AT.isNull());
        int gone =
                db.update(G)
                        .set(G.DELETED_AT, currentInstant())
                        .where(G.ID.eq(id), not(exists(parts)), isEmpty())
                        .execute();
        forget();
        return gone > 0;
    }

    /**
     * Puts a group back; when what it was part of is gone, at the top.
     *
     * @throws Invalid when another one has taken its name meanwhile
     */
    void restore(int id) {
        var above = G.as("above");
        var rival = G.as("rival");
        Field<Integer> parent =
                field(
                        select(above.ID)
                                .from(above)
                                .where(above.ID.eq(G.PARENT_ID), above.DELETED_AT.isNull()));
        var taken =
                exists(
                        selectOne()
                                .from(rival)
                                .where(
                                        rival.DELETED_AT.isNull(),
                                        rival.PARENT_ID.isNotDistinctFrom(parent),
                                        rival.NAME_BG.equalIgnoreCase(G.NAME_BG)));
        int back =
                db.update(G)
                        .setNull(G.DELETED_AT)
                        .set(G.PARENT_ID, parent)
                        .where(G.ID.eq(id), G.DELETED_AT.isNotNull(), not(taken))
                        .execute();
        forget();
        if (back == 0 && db.fetchExists(G, G.ID.eq(id), G.DELETED_AT.isNotNull())) {
            throw new Invalid("nameBg", "taken", t("records.wrong.named.taken"));
        }
        get(id);
    }

    /** The group of a path of names, made where it is not there. */
    public ProductGroup make(String path) {
        return make(path, null);
    }

    /**
     * @param importId which takes it back again; null: nobody does
     */
    ProductGroup make(String path, @Nullable UUID importId) {
        @Nullable ProductGroup at = tree().named(path).orElse(null);
        if (at == null) {
            for (var name : GroupTree.names(path)) {
                var whole = at;
                at = tree().part(whole, name).orElseGet(() -> make(whole, name, importId));
            }
        }
        return Objects.requireNonNull(at);
    }

    private ProductGroup make(@Nullable ProductGroup whole, String name, @Nullable UUID importId) {
        int id =
                db.insertInto(G)
                        .set(G.PARENT_ID, whole == null ? null : whole.id())
                        .set(G.NAME_BG, name)
                        .set(G.NAME_EN, name)
                        .set(G.IMPORT_ID, importId)
                        .returningResult(G.ID)
                        .fetchSingle(Record1::value1);
        forget();
        return tree().of(String.valueOf(id)).orElseThrow();
    }

    /** Takes back the groups that an import has made and nothing is in since. */
    void takeBack(UUID importId) {
        var part = G.as("part");
        int gone;
        do {
            gone =
                    db.deleteFrom(G)
                            .where(
                                    G.IMPORT_ID.eq(importId),
                                    not(
                                            exists(
                                                    selectOne()
                                                            .from(part)
                                                            .where(part.PARENT_ID.eq(G.ID)))),
                                    isEmpty())
                            .execute();
        } while (gone > 0);
        forget();
    }

    private static Condition isEmpty() {
        return not(exists(selectOne().from(PRODUCT).where(PRODUCT.GROUP_ID.eq(G.ID))));
    }
}
