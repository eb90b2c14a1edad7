package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.MARKET;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.NamedList;
import org.vrazka.records.Option;

import java.util.List;
import java.util.Optional;

/** The firm's list of markets. */
@Component
@Transactional(readOnly = true)
public class Markets {
    private final NamedList list;

    Markets(DSLContext db) {
        list = new NamedList(db, MARKET.ID, MARKET.NAME_BG, MARKET.NAME_EN, MARKET.ACTIVE);
    }

    NamedList list() {
        return list;
    }

    /** In the order of their names, those out of use last. */
    public List<Market> all() {
        return list.all().stream().map(Market::of).toList();
    }

    /** For a choice of one of them. */
    public List<Option> options() {
        return all().stream()
                .map(market -> new Option(String.valueOf(market.id()), market.name()))
                .toList();
    }

    public Market get(int id) {
        return Market.of(list.get(id));
    }

    /** The market of an id or an exact name in either language. */
    public Optional<Market> resolve(@Nullable String text) {
        return list.resolve(text).map(Market::of);
    }
}
