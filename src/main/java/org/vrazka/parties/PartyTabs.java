package org.vrazka.parties;

import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Scope;
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
    private final Scope scope;

    PartyTabs(DSLContext db, Parties parties, List<PartyTab> tabs, Scope scope) {
        this.db = db;
        this.parties = parties;
        this.tabs = tabs;
        this.scope = scope;
    }

    /**
     * How much is in each, by the last part of its address: those that who asks may see, "" for
     * nothing.
     */
    Map<String, String> counts(UUID party) {
        parties.get(party);
        var counts = new HashMap<String, String>();
        for (var tab : tabs) {
            if (!scope.allows(tab.kind(), Action.SEE)) {
                continue;
            }
            var rows = tab.rows().apply(party).asTable("rows");
            int found = db.fetchCount(select(one()).from(rows).limit(MOST + 1));
            counts.put(
                    tab.code(), found > MOST ? MOST + "+" : found > 0 ? Format.number(found) : "");
        }
        return counts;
    }
}
