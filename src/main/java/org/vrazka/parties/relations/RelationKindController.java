package org.vrazka.parties.relations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vrazka.identity.Scope;
import org.vrazka.records.NamedController;

/** The firm's list of relations, for who keeps its settings. */
@Controller
@RequestMapping("/relations")
class RelationKindController extends NamedController {
    RelationKindController(RelationKinds kinds, Scope scope) {
        super(kinds, scope, "relations", "parties.relation.kind");
    }
}
