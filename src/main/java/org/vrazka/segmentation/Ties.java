package org.vrazka.segmentation;

import static org.jooq.impl.DSL.any;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The order of customers that bring the same: by their names in other systems, then by id. */
@Component
class Ties {
    private record Name(@Nullable String externalId, UUID id) {}

    private static final Comparator<Name> ORDER =
            Comparator.comparing(Name::externalId, Comparator.nullsLast(NaturalOrder.INSTANCE))
                    .thenComparing(Name::id);

    private final DSLContext db;

    Ties(DSLContext db) {
        this.db = db;
    }

    Comparator<Integer> between(int[] parties) {
        var keys = Arrays.stream(parties).boxed().toArray(Integer[]::new);
        Map<Integer, Name> names = HashMap.newHashMap(keys.length);
        db.select(PARTY_LIST.KEY, ResultFields.externalId(), PARTY_LIST.ID)
                .from(PARTY_LIST)
                .where(PARTY_LIST.KEY.eq(any(keys)))
                .forEach(p -> names.put(p.value1(), new Name(p.value2(), p.value3())));
        return Comparator.comparing(key -> Objects.requireNonNull(names.get(key)), ORDER);
    }
}
