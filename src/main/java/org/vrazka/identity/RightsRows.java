package org.vrazka.identity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.vrazka.identity.db.Tables.ROLE_RIGHT;

import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

import java.util.UUID;

/** Rights as a column of another query. */
public final class RightsRows {
    private RightsRows() {}

    /** What these roles let one do together. */
    public static Field<Rights> of(Select<Record1<UUID>> roles) {
        return multiset(
                        DSL.select(
                                        ROLE_RIGHT.KIND.convertFrom(Kind::valueOf),
                                        ROLE_RIGHT.ACTION.convertFrom(Action::valueOf),
                                        ROLE_RIGHT.REACH.convertFrom(Reach::valueOf))
                                .from(ROLE_RIGHT)
                                .where(ROLE_RIGHT.ROLE_ID.in(roles)))
                .convertFrom(grants -> Rights.of(grants.map(mapping(Grant::new))));
    }
}
