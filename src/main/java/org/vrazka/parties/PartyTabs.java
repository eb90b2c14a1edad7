package org.vrazka.parties;

import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.web.Format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How much there is in the tabs of a card. */
@Service
@Transactional(readOnly = true)
class PartyTabs {
    private static final int MOST = 999;

    private final DSLContext db;
    private final Parties parties;
    private final List<PartyTab> tabs;

    PartyTabs(DSLContext db, Parties parties, List<PartyTab> tabs) {
        this.db = db;
        this.parties = parties;
        this.tabs = tabs;
    }

    /** By the last part of their addresses; those in which there is nothing are left out. */
    Map<String, String> counts(UUID party) {
        parties.get(party);
        var counts = new HashMap<String, String>();
        for (var tab : tabs) {
            var rows = tab.rows().apply(party).asTable("rows");
            int found = db.fetchCount(select(one()).from(rows).limit(MOST + 1));
            if (found > 0) {
                counts.put(tab.code(), found > MOST ? MOST + "+" : Format.number(found));
            }
        }
        return counts;
    }
}
