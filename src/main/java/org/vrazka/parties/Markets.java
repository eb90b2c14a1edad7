package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.MARKET;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.Clean;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The firm's list of markets. */
@Component
@Transactional
public class Markets {
    private final DSLContext db;

    Markets(DSLContext db) {
        this.db = db;
    }

    /** In the order of their names, those out of use last. */
    public List<Market> all() {
        return db
                .select(MARKET.ID, MARKET.NAME_BG, MARKET.NAME_EN, MARKET.ACTIVE)
                .from(MARKET)
                .fetch(Records.mapping(Market::new))
                .stream()
                .sorted(Comparator.comparing(Market::active).reversed().thenComparing(Market::name))
                .toList();
    }

    /** The market of an id or an exact name in either language. */
    public Optional<Market> resolve(@Nullable String text) {
        var line = Clean.line(text);
        return line == null
                ? Optional.empty()
                : all().stream()
                        .filter(m ->
                                line.equals(String.valueOf(m.id()))
                                        || line.equalsIgnoreCase(m.nameBg())
                                        || line.equalsIgnoreCase(m.nameEn()))
                        .findFirst();
    }
}
