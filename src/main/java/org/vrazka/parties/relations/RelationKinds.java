package org.vrazka.parties.relations;

import static org.vrazka.parties.db.Tables.RELATION_KIND;
import static org.vrazka.records.NamedMore.text;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.NamedForm;
import org.vrazka.records.NamedList;
import org.vrazka.shared.Errors;

import java.util.List;
import java.util.Optional;

/** What counterparties can be to each other: the firm's list. */
@Component
public class RelationKinds extends NamedList {
    private static final org.vrazka.parties.db.tables.RelationKind K = RELATION_KIND;

    private final DSLContext db;

    RelationKinds(DSLContext db) {
        super(
                db,
                K.ID,
                K.NAME_BG,
                K.NAME_EN,
                K.ACTIVE,
                text("backBg", K.BACK_BG),
                text("backEn", K.BACK_EN));
        this.db = db;
    }

    /** As a query of relations selects it. */
    static SelectField<RelationKind> columns() {
        return DSL.row(K.ID, K.PARENT, K.NAME_BG, K.NAME_EN, K.BACK_BG, K.BACK_EN, K.ACTIVE)
                .mapping(RelationKind::new);
    }

    /** The parent first, the others as they came to the list. */
    List<RelationKind> kinds() {
        return db.select(K.ID, K.PARENT, K.NAME_BG, K.NAME_EN, K.BACK_BG, K.BACK_EN, K.ACTIVE)
                .from(K)
                .orderBy(K.PARENT.desc(), K.ID)
                .fetch(Records.mapping(RelationKind::new));
    }

    Optional<RelationKind> find(int id) {
        return kinds().stream().filter(kind -> kind.id() == id).findFirst();
    }

    /** Groups of companies are made of parents: these stay. */
    @Override
    protected void check(NamedForm form, @Nullable Integer which, Errors errors) {
        boolean parent = which != null && find(which).filter(k -> k.parent()).isPresent();
        errors.addUnless(form.active() || !parent, "active", "needed");
    }
}
