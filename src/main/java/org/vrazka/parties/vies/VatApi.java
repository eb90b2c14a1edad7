package org.vrazka.parties.vies;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.parties.Parties;

import java.util.UUID;

/** What VIES said about the VAT number of a counterparty, for programs. */
@RestController
@RequestMapping("/api/v1/parties/{party}/vat-answer")
class VatApi {
    private final VatAnswers answers;
    private final Parties parties;

    VatApi(VatAnswers answers, Parties parties) {
        this.answers = answers;
        this.parties = parties;
    }

    /** The last answer about the number that it has now; 204: nobody asked. */
    @GetMapping
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    ResponseEntity<VatAnswer> last(@PathVariable UUID party) {
        return answers.last(parties.get(party))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Asks now; 503: nobody could say, which says nothing about the number. */
    @PostMapping
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    VatAnswer ask(@PathVariable UUID party) {
        return answers.ask(party);
    }
}
