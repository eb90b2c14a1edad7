package org.vrazka.contacts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vrazka.identity.Scope;
import org.vrazka.records.NamedController;

/** The firm's list of purposes of consents, for who keeps its settings. */
@Controller
@RequestMapping("/purposes")
class PurposeController extends NamedController {
    PurposeController(Purposes purposes, Scope scope) {
        super(purposes, scope, "purposes", "contacts.purpose");
    }
}
