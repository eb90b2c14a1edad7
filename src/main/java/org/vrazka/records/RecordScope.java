package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;

import java.util.UUID;

/** With which records of a kind one may do something, those in the trash too. */
@Component
public class RecordScope {
    private final Scope scope;

    RecordScope(Scope scope) {
        this.scope = scope;
    }

    /** A condition on the table of the kind: one sees the record, and may do this with it. */
    public Condition may(RecordKind kind, Action action) {
        return one(kind, action).and(one(kind, Action.SEE));
    }

    private Condition one(RecordKind kind, Action action) {
        var told = kind.inTrash();
        if (told != null) {
            return told.apply(action);
        }
        var owner = kind.table().field("manager_id", UUID.class);
        if (owner != null) {
            return scope.of(kind.kind(), action, owner);
        }
        return scope.reach(kind.kind(), action) == Reach.ALL
                ? DSL.noCondition()
                : DSL.falseCondition();
    }
}
