package org.vrazka.identity;

import static org.vrazka.identity.Action.EXPORT;
import static org.vrazka.identity.Action.SEE;

/** What a person is here, and so what he may do. */
public enum Role {
    ADMINISTRATOR,
    SALES_MANAGER,
    AUDITOR;

    public Reach reach(Kind kind, Action action) {
        return switch (this) {
            case ADMINISTRATOR -> Reach.ALL;
            case AUDITOR -> action == SEE || action == EXPORT ? Reach.ALL : Reach.NONE;
            case SALES_MANAGER ->
                    switch (kind) {
                        case PARTIES, ORDERS -> Reach.OWN;
                        case PRODUCTS -> action == SEE ? Reach.ALL : Reach.NONE;
                        case SEGMENTATIONS, REPORTS ->
                                action == SEE || action == EXPORT ? Reach.OWN : Reach.NONE;
                        case IMPORTS, USERS, COMPANY, AUDIT -> Reach.NONE;
                    };
        };
    }
}
