package org.vrazka.parties.personal;

import static org.vrazka.shared.web.Text.t;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.Conflict;
import org.vrazka.shared.CannotOpen;

import java.util.Objects;
import java.util.UUID;

/** The personal number of a private person, for programs. */
@RestController
@RequestMapping("/api/v1/parties/{party}/personal-number")
class PersonalNumberApi {
    private final PersonalNumbers numbers;

    PersonalNumberApi(PersonalNumbers numbers) {
        this.numbers = numbers;
    }

    /** A number as programs send and get it. */
    record NumberJson(String number) {
        /** Never in a log. */
        @Override
        public String toString() {
            return "NumberJson";
        }
    }

    /** Each look is in the audit log; 204: there is none; 409: the key that sealed it is gone. */
    @GetMapping
    @Right(kind = Kind.PERSONAL_DATA, action = Action.SEE)
    ResponseEntity<NumberJson> look(@PathVariable UUID party) {
        try {
            return numbers.look(party)
                    .map(number -> ResponseEntity.ok(new NumberJson(number)))
                    .orElseGet(() -> ResponseEntity.noContent().build());
        } catch (CannotOpen e) {
            throw new Conflict(t("parties.personal.lost"));
        }
    }

    @PutMapping
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID party, @RequestBody NumberJson content) {
        numbers.keep(party, Objects.requireNonNullElse(content.number(), ""));
    }

    @DeleteMapping
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID party) {
        numbers.remove(party);
    }
}
