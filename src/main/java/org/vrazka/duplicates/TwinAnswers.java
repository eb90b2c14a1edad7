package org.vrazka.duplicates;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.records.BadQuery;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.merging.Seen;
import org.vrazka.shared.Invalid;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What programs are answered about twins and merges, the same for each kind of record. */
@Component
class TwinAnswers {
    private static final int MOST = 500;
    private static final int COUNTED = 100_000;
    private static final String BASE = "/api/v1";

    private final Pairs pairs;
    private final Searches searches;
    private final Merges merges;
    private final TwinKinds kinds;
    private final CurrentUser currentUser;

    TwinAnswers(
            Pairs pairs,
            Searches searches,
            Merges merges,
            TwinKinds kinds,
            CurrentUser currentUser) {
        this.pairs = pairs;
        this.searches = searches;
        this.merges = merges;
        this.kinds = kinds;
        this.currentUser = currentUser;
    }

    /**
     * What to make one.
     *
     * @param take names of fields that the one that stays takes over from the other
     */
    record MergeContent(
            @Nullable Looked winner, @Nullable Looked loser, @Nullable List<String> take) {}

    /** A record, in the version that was looked at. */
    record Looked(UUID id, int version) {
        Seen seen() {
            return new Seen(id, version);
        }
    }

    ListAnswer<PairJson> pairs(
            Kind kind, boolean apart, @Nullable String cursor, int limit, boolean count) {
        refuseUnlessFew(limit);
        return ListAnswer.of(
                pairs.find(kind, apart, cursor, limit).map(PairJson::of),
                count,
                () -> pairs.count(kind, apart, COUNTED));
    }

    private static void refuseUnlessFew(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadQuery("limit", "limit", MOST);
        }
    }

    ResponseEntity<Search> search(Kind kind, boolean all) {
        var search = searches.get(searches.start(kind, currentUser.get().id(), all));
        var path = BASE + kinds.of(kind).paths().pairs() + "/searches/last";
        return ResponseEntity.accepted().location(URI.create(path)).body(search);
    }

    ListAnswer<Merge> merges(Kind kind, @Nullable UUID cursor, int limit) {
        refuseUnlessFew(limit);
        return ListAnswer.of(merges.find(kind, cursor, limit));
    }

    ResponseEntity<Merge> merge(Kind kind, MergeContent content) {
        if (content.winner() == null || content.loser() == null) {
            var missing = content.winner() == null ? "winner" : "loser";
            throw new Invalid(missing, "required", t("duplicates.merge.required"));
        }
        var take =
                kinds.merger(kind).columns(Objects.requireNonNullElse(content.take(), List.of()));
        var id = merges.merge(kind, content.winner().seen(), content.loser().seen(), take);
        var path = BASE + kinds.of(kind).paths().merges() + "/" + id;
        return ResponseEntity.created(URI.create(path)).body(merges.get(kind, id));
    }
}
