package org.vrazka.parties;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.Errors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How much is known of counterparties, and what is wanted to be known, for programs. */
@RestController
class CompletenessApi {
    private final Parties parties;
    private final Completeness completeness;

    CompletenessApi(Parties parties, Completeness completeness) {
        this.parties = parties;
        this.completeness = completeness;
    }

    /** Something that is wanted. */
    record WantedJson(String code, String label, int weight) {
        static List<WantedJson> of(List<Expectation> expected) {
            return expected.stream()
                    .map(one -> new WantedJson(one.code(), one.label(), one.weight()))
                    .toList();
        }
    }

    /** How much of it is known of one. */
    record CompletenessJson(int percent, List<WantedJson> missing) {}

    @GetMapping("/api/v1/parties/{id}/completeness")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    CompletenessJson ofOne(@PathVariable UUID id) {
        var filled = completeness.of(parties.get(id));
        return new CompletenessJson(filled.percent(), WantedJson.of(filled.missing()));
    }

    @GetMapping("/api/v1/completeness")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    ListAnswer<WantedJson> wanted() {
        return new ListAnswer<>(WantedJson.of(completeness.expected()), null, null);
    }

    /** Other weights by code; those left out stay. */
    @PatchMapping("/api/v1/completeness")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    ListAnswer<WantedJson> weigh(@RequestBody Map<String, Integer> weights) {
        var typed = new HashMap<>(Weights.of(completeness.expected()).typed());
        var errors = new Errors("parties.expected.wrong");
        weights.forEach((code, weight) -> {
            errors.addUnless(typed.containsKey(code), code, "code");
            typed.put(code, String.valueOf(weight));
        });
        errors.throwIfAny();
        completeness.weigh(new Weights(typed).read());
        return wanted();
    }
}
