package org.vrazka.segmentation;

import static org.jooq.impl.DSL.any;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.db.Tables.EXTERNAL_ID;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;

import java.util.Arrays;

/** What other systems call customers, where it settles who comes first. */
@Component
class Names {
    private static final int FETCH = 5_000;

    /** What is done with a name. */
    interface Reader {
        void read(int party, String name);
    }

    private final DSLContext db;

    Names(DSLContext db) {
        this.db = db;
    }

    /** Of each the one by the first system that names it; those without are left out. */
    void each(int[] parties, Reader reader) {
        var keys = Arrays.stream(parties).boxed().toArray(Integer[]::new);
        try (var names =
                db.select(PARTY_LIST.KEY, EXTERNAL_ID.EXTERNAL_ID_)
                        .distinctOn(PARTY_LIST.KEY)
                        .from(PARTY_LIST)
                        .join(EXTERNAL_ID)
                        .on(EXTERNAL_ID.RECORD_ID.eq(PARTY_LIST.ID))
                        .where(
                                PARTY_LIST.KEY.eq(any(keys)),
                                EXTERNAL_ID.KIND.eq(Kind.PARTIES.name()))
                        .orderBy(PARTY_LIST.KEY, EXTERNAL_ID.SYSTEM, EXTERNAL_ID.EXTERNAL_ID_)
                        .fetchSize(FETCH)
                        .fetchLazy()) {
            names.forEach(name -> reader.read(name.value1(), name.value2()));
        }
    }
}
