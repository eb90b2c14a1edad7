package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.BadQuery;
import org.vrazka.records.api.ListAnswer;

import java.net.URI;
import java.util.UUID;

/** Likely twins, for programs. */
@RestController
@RequestMapping("/api/v1/duplicates")
class DuplicateApi {
    private static final int MOST = 500;
    private static final int COUNTED = 100_000;

    private final Pairs pairs;
    private final Searches searches;
    private final CurrentUser currentUser;

    DuplicateApi(Pairs pairs, Searches searches, CurrentUser currentUser) {
        this.pairs = pairs;
        this.searches = searches;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ListAnswer<PairJson> list(
            @RequestParam(defaultValue = "false") boolean apart,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "false") boolean count) {
        if (limit < 1 || limit > MOST) {
            throw new BadQuery("limit", "limit", MOST);
        }
        return ListAnswer.of(
                pairs.find(apart, cursor, limit).map(PairJson::of),
                count,
                () -> pairs.count(apart, COUNTED));
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    PairJson get(@PathVariable UUID id) {
        return PairJson.of(pairs.get(id));
    }

    @PutMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    void keepApart(@PathVariable UUID id) {
        pairs.keepApart(id);
    }

    @DeleteMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    void doubt(@PathVariable UUID id) {
        pairs.doubt(id);
    }

    @PostMapping("/searches")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    ResponseEntity<Search> search(@RequestParam(defaultValue = "true") boolean all) {
        var search = searches.get(searches.start(currentUser.get().id(), all));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/duplicates/searches/last"))
                .body(search);
    }

    /** The last search, whoever began it. */
    @GetMapping("/searches/last")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ResponseEntity<Search> last() {
        return ResponseEntity.of(searches.findLast());
    }
}
