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
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;

import java.util.UUID;

/** Likely twins among counterparties, for programs. */
@RestController
@RequestMapping("/api/v1/duplicates")
class DuplicateApi {
    private static final Kind KIND = Kind.PARTIES;

    private final TwinAnswers answers;
    private final Pairs pairs;
    private final Searches searches;

    DuplicateApi(TwinAnswers answers, Pairs pairs, Searches searches) {
        this.answers = answers;
        this.pairs = pairs;
        this.searches = searches;
    }

    @GetMapping
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ListAnswer<PairJson> list(
            @RequestParam(defaultValue = "false") boolean apart,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "false") boolean count) {
        return answers.pairs(KIND, apart, cursor, limit, count);
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    PairJson get(@PathVariable UUID id) {
        return PairJson.of(pairs.get(KIND, id));
    }

    @PutMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    void keepApart(@PathVariable UUID id) {
        pairs.keepApart(KIND, id);
    }

    @DeleteMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    void doubt(@PathVariable UUID id) {
        pairs.doubt(KIND, id);
    }

    @PostMapping("/searches")
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    ResponseEntity<Search> search(@RequestParam(defaultValue = "true") boolean all) {
        return answers.search(KIND, all);
    }

    /** The last search, whoever began it. */
    @GetMapping("/searches/last")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ResponseEntity<Search> last() {
        return ResponseEntity.of(searches.findLast(KIND));
    }
}
