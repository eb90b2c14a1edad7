package org.vrazka.parties;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vrazka.identity.Scope;
import org.vrazka.records.NamedController;

/** The firm's list of markets, for who keeps its settings. */
@Controller
@RequestMapping("/markets")
class MarketController extends NamedController {
    MarketController(Markets markets, Scope scope) {
        super(markets.list(), scope, "markets", "parties.market");
    }
}
