package org.vrazka.identity;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** The rows that the current user may reach; every query carries its condition. */
@Component
public class Scope {
    private final CurrentUser currentUser;

    Scope(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /**
     * The condition for rows of a kind.
     *
     * @param owner the column that says whose a row is
     */
    public Condition of(Kind kind, Action action, Field<UUID> owner) {
        return switch (reach(kind, action)) {
            case ALL -> DSL.noCondition();
            case OWN -> owner.eq(currentUser.get().id());
            case NONE -> DSL.falseCondition();
        };
    }

    public Reach reach(Kind kind, Action action) {
        return currentUser.get().role().reach(kind, action);
    }

    public boolean allows(Kind kind, Action action) {
        return reach(kind, action) != Reach.NONE;
    }
}
