package org.vrazka.identity;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.CREATE;
import static org.vrazka.identity.Action.DELETE;
import static org.vrazka.identity.Action.EXPORT;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Action.SEE_COSTS;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The kinds of records that rights are given for. */
public enum Kind {
    PARTIES(
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT, SEE_COSTS),
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT)),
    CONTACTS(
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT),
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT)),
    /** All that is known of people, given out as a file or erased for good. */
    PERSONAL_DATA(Set.of(SEE, EXPORT, DELETE), Set.of()),
    PRODUCTS(Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT, SEE_COSTS), Set.of()),
    ORDERS(
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT, SEE_COSTS),
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT)),
    /** What was asked for without any order and could not be given. */
    UNMET(Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT), Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT)),
    /** What customers complain of after they have accepted the goods. */
    COMPLAINTS(
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT),
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT)),
    /** What serving customers costs beside the goods: who may see these sees costs. */
    DIRECT_COSTS(
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT),
            Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT)),
    IMPORTS(Set.of(SEE, CREATE, CHANGE, DELETE), Set.of()),
    SEGMENTATIONS(Set.of(SEE, CREATE, CHANGE, DELETE, EXPORT, SEE_COSTS), Set.of(SEE, EXPORT)),
    REPORTS(Set.of(SEE, SEE_COSTS), Set.of(SEE)),
    USERS(Set.of(SEE, CREATE, CHANGE, DELETE), Set.of(SEE, CHANGE)),
    COMPANY(Set.of(SEE, CHANGE), Set.of()),
    AUDIT(Set.of(SEE, EXPORT), Set.of());

    private final Set<Action> actions;
    private final Set<Action> byOwner;

    /**
     * @param actions what can be done with such records
     * @param byOwner of these, what can be allowed for the records of some owners only
     */
    Kind(Set<Action> actions, Set<Action> byOwner) {
        this.actions = actions;
        this.byOwner = byOwner;
    }

    /** How far a role may let one go; a single {@code NONE} when there is no such thing to do. */
    public List<Reach> offered(Action action) {
        if (!actions.contains(action)) {
            return List.of(Reach.NONE);
        }
        return byOwner.contains(action)
                ? Arrays.asList(Reach.values())
                : List.of(Reach.NONE, Reach.ALL);
    }

    public boolean offers(Action action) {
        return actions.contains(action);
    }
}
