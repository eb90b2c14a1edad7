package org.vrazka.contacts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vrazka.identity.Scope;
import org.vrazka.records.NamedController;

/** The firm's list of positions, for who keeps its settings. */
@Controller
@RequestMapping("/positions")
class PositionController extends NamedController {
    PositionController(Positions positions, Scope scope) {
        super(positions, scope, "positions", "contacts.position");
    }
}
