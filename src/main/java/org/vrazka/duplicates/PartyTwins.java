package org.vrazka.duplicates;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Regions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counterparties among likely twins. */
@Component
class PartyTwins implements Twins<Traits> {
    private static final TwinPaths PATHS =
            new TwinPaths(
                    Kind.PARTIES, "/duplicates", "/merges", "/parties/", "duplicates.parties");

    private final DSLContext db;
    private final Scope scope;
    private final Regions regions;

    PartyTwins(DSLContext db, Scope scope, Regions regions) {
        this.db = db;
        this.scope = scope;
        this.regions = regions;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public TwinPaths paths() {
        return PATHS;
    }

    @Override
    public String live() {
        return "parties.party_list";
    }

    @Override
    public String sql() {
        return TraitRows.SQL;
    }

    @Override
    public List<String> columns() {
        return TraitRows.COLUMNS;
    }

    @Override
    public Traits read(Record row, String prefix) {
        return TraitRows.read(row, prefix);
    }

    @Override
    public void giveKeys(Traits traits, LongConsumer to) {
        var keys = new Keys(to);
        if (traits.eik() != null) {
            keys.give(Keys.NUMBER, Traits.firm(traits.eik()));
        }
        if (traits.vat() != null) {
            keys.give(Keys.NUMBER, traits.vat());
        }
        traits.phones().forEach(phone -> keys.give(Keys.PHONE, phone));
        traits.emails().forEach(email -> keys.give(Keys.EMAIL, email));
        traits.domains().forEach(domain -> keys.give(Keys.DOMAIN, domain));
        traits.names().forEach(keys::give);
        if (traits.settlement() != null) {
            keys.give(Keys.PLACE, traits.settlement().toString());
        }
    }

    @Override
    public void count(Traits traits, Rarity rarity) {
        rarity.count();
        for (var name : traits.names()) {
            name.all().forEach(word -> rarity.count(Keys.WORD, word));
            rarity.count(Keys.NAME, name.joined());
        }
        if (traits.settlement() != null) {
            rarity.count(Keys.PLACE, traits.settlement().toString());
        }
        traits.phones().forEach(phone -> rarity.count(Keys.PHONE, phone));
        traits.emails().forEach(email -> rarity.count(Keys.EMAIL, email));
        traits.domains().forEach(domain -> rarity.count(Keys.DOMAIN, domain));
    }

    @Override
    public Likeness weigh(Traits one, Traits other, Rarity rarity) {
        return Likeness.of(one, other, rarity);
    }

    @Override
    public Condition among(Field<UUID> party, Action action) {
        var reached =
                scope.extent(Kind.PARTIES, action, PARTY_LIST.MANAGER_ID, PARTY_LIST.TEAM_ID)
                        .condition();
        return party.in(select(PARTY_LIST.ID).from(PARTY_LIST).where(reached));
    }

    @Override
    public Map<UUID, Pair.Side> sides(Collection<UUID> parties) {
        return db
                .select(
                        PARTY_LIST.ID,
                        PARTY_LIST.NAME,
                        PARTY_LIST.EIK,
                        PARTY_LIST.REGION_ID,
                        PARTY_LIST.REGION_TEXT,
                        USER_ACCOUNT.NAME,
                        PARTY_LIST.ORDERS)
                .from(PARTY_LIST)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(PARTY_LIST.MANAGER_ID))
                .where(PARTY_LIST.ID.in(parties))
                .fetch(mapping(this::side))
                .stream()
                .collect(Collectors.toMap(Pair.Side::id, side -> side));
    }

    private Pair.Side side(
            UUID id,
            String name,
            @Nullable String eik,
            @Nullable Integer region,
            @Nullable String place,
            @Nullable String manager,
            int orders) {
        var words =
                Stream.of(
                                eik == null ? null : t("parties.field.eik") + " " + eik,
                                region == null ? place : regions.shortLabel(regions.get(region)),
                                t("duplicates.orders", orders),
                                manager)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return new Pair.Side(id, PATHS.records() + id, name, eik, words);
    }
}
