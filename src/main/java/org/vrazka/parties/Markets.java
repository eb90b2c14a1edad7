package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.MARKET;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.parties.db.tables.records.MarketRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.NotFound;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The firm's list of markets. */
@Component
@Transactional
public class Markets {
    private static final int LONGEST = 80;

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

    public Market get(int id) {
        return all().stream()
                .filter(market -> market.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("market", id));
    }

    void create(MarketForm form) {
        var row = checked(form, null);
        db.insertInto(MARKET).set(row).execute();
    }

    /** One out of use stays with the records that have it, and is offered no more. */
    void change(int id, MarketForm form) {
        get(id);
        db.update(MARKET).set(checked(form, id)).where(MARKET.ID.eq(id)).execute();
    }

    private MarketRecord checked(MarketForm form, @Nullable Integer besides) {
        var errors = new Errors("parties.wrong.market");
        var row = new MarketRecord();
        row.setNameBg(name("nameBg", form.nameBg(), errors));
        row.setNameEn(name("nameEn", form.nameEn(), errors));
        row.setActive(form.active());
        for (var other : all()) {
            boolean another = besides == null || other.id() != besides;
            errors.addUnless(
                    !another || !other.nameBg().equalsIgnoreCase(row.getNameBg()),
                    "nameBg",
                    "taken");
            errors.addUnless(
                    !another || !other.nameEn().equalsIgnoreCase(row.getNameEn()),
                    "nameEn",
                    "taken");
        }
        errors.throwIfAny();
        return row;
    }

    private static String name(String field, String typed, Errors errors) {
        var name = Objects.requireNonNullElse(Clean.line(typed), "");
        errors.addUnless(!name.isEmpty(), field, "required");
        errors.addUnless(name.length() <= LONGEST, field, "long", LONGEST);
        return name;
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
