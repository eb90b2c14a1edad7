package org.vrazka.records.erasing;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

/** Whom to erase again after a restore, by id and when; it names nobody. */
@Controller
class ErasureListController {
    private final Erasures erasures;

    ErasureListController(Erasures erasures) {
        this.erasures = erasures;
    }

    @GetMapping("/erasures.txt")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.DELETE)
    ResponseEntity<String> erasures() {
        return PersonalPages.file(MediaType.TEXT_PLAIN, "erasures.txt", erasures.list());
    }
}
