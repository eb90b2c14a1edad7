package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;

import java.util.UUID;

/** Merges of counterparties, for programs. */
@RestController
@RequestMapping("/api/v1/merges")
class MergeApi {
    private static final Kind KIND = Kind.PARTIES;

    private final TwinAnswers answers;
    private final Merges merges;

    MergeApi(TwinAnswers answers, Merges merges) {
        this.answers = answers;
        this.merges = merges;
    }

    @GetMapping
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ListAnswer<Merge> list(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.merges(KIND, cursor, limit);
    }

    @GetMapping("/{id}")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    Merge get(@PathVariable UUID id) {
        return merges.get(KIND, id);
    }

    @PostMapping
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    ResponseEntity<Merge> create(@RequestBody TwinAnswers.MergeContent content) {
        return answers.merge(KIND, content);
    }

    @PostMapping("/{id}/undo")
    @Right(kind = Kind.PARTIES, action = Action.DELETE)
    Merge undo(@PathVariable UUID id) {
        merges.undo(KIND, id);
        return merges.get(KIND, id);
    }
}
