package org.vrazka.parties;

import static org.jooq.Records.mapping;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.Match;
import org.vrazka.records.Option;
import org.vrazka.shared.Ids;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Which counterparty a typed text means, and what one is called; of those that may be seen. */
@Component
public class PartyNames {
    private final DSLContext db;
    private final Scope scope;
    private final PartySearch search;

    PartyNames(DSLContext db, Scope scope, PartySearch search) {
        this.db = db;
        this.search = search;
        this.scope = scope;
    }

    /** A counterparty by its name. */
    public record Known(UUID id, String name, @Nullable UUID manager) {}

    /** The one of an id, an exact name or an EIK; empty when it is none, or more than one. */
    public Optional<Known> find(String text) {
        var found =
                db.select(PARTY_LIST.ID, PARTY_LIST.NAME, PARTY_LIST.MANAGER_ID)
                        .from(PARTY_LIST)
                        .where(
                                Ids.read(text).map(PARTY_LIST.ID::eq).orElseGet(() -> named(text)),
                                seen())
                        .limit(2)
                        .fetch(mapping(Known::new));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Condition named(String text) {
        var eik = PARTY_LIST.EIK.collate("C").eq(text.replace(" ", ""));
        return PARTY_LIST.SORT_NAME.collate("C").eq(Match.fold(text)).or(eik);
    }

    /** For pickers: as people type names, one mistake forgiven. */
    public List<Option> proposed(String text, int limit) {
        return search.find(text, limit).stream()
                .map(hit -> new Option(hit.name(), Objects.requireNonNullElse(hit.eik(), "")))
                .toList();
    }

    public Map<UUID, String> of(Collection<UUID> ids) {
        return db.select(PARTY_LIST.ID, PARTY_LIST.NAME)
                .from(PARTY_LIST)
                .where(PARTY_LIST.ID.in(ids), seen())
                .fetchMap(PARTY_LIST.ID, PARTY_LIST.NAME);
    }

    private Condition seen() {
        return scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID);
    }
}
