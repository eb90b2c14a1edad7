package org.vrazka.duplicates;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.vrazka.duplicates.db.Tables.MERGE;
import static org.vrazka.duplicates.db.Tables.MOVED;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.parties.merging.Attached;
import org.vrazka.parties.merging.StaysBehind;
import org.vrazka.records.trash.Remains;
import org.vrazka.shell.NavItem;

import java.util.Set;

/** Where duplicates stand in the side bar. */
@Configuration(proxyBeanMethods = false)
class DuplicateMenu {
    /** A pair is of two; the next search finds what is left. */
    @Bean
    Attached pairsOfParties() {
        return new StaysBehind(
                "duplicates.pair", Set.of("duplicates.pair.first_id", "duplicates.pair.second_id"));
    }

    /** What merges remember goes with either of the two: nothing is left to take apart. */
    @Bean
    Remains mergesOfParties(DSLContext db) {
        return new Remains(
                PARTY,
                falseCondition(),
                gone -> {
                    var which = MERGE.WINNER_ID.in(gone).or(MERGE.LOSER_ID.in(gone));
                    db.deleteFrom(MOVED)
                            .where(MOVED.MERGE_ID.in(select(MERGE.ID).from(MERGE).where(which)))
                            .execute();
                    db.deleteFrom(MERGE).where(which).execute();
                });
    }

    @Bean
    NavItem duplicatesItem() {
        return new NavItem(
                "sales",
                17,
                "duplicates",
                "/duplicates",
                "columns",
                "duplicates.title",
                Kind.PARTIES);
    }
}
