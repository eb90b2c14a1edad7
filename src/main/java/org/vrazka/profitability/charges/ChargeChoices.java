package org.vrazka.profitability.charges;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.orders.Currencies;
import org.vrazka.orders.OrderNames;
import org.vrazka.parties.PartyNames;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the form of a direct cost proposes. */
@Controller
class ChargeChoices {
    private static final int PROPOSED = 12;

    private final PartyNames names;
    private final OrderNames orders;
    private final Currencies currencies;
    private final Clock clock;

    ChargeChoices(PartyNames names, OrderNames orders, Currencies currencies, Clock clock) {
        this.names = names;
        this.orders = orders;
        this.currencies = currencies;
        this.clock = clock;
    }

    /**
     * A form to be filled in.
     *
     * @param party that it is of; null: to be chosen
     */
    ChargeForm blank(@Nullable UUID party) {
        var name = party == null ? null : names.of(List.of(party)).get(party);
        return ChargeForm.blank(
                Format.today(clock),
                name,
                party == null || name == null ? null : party.toString(),
                currencies.base());
    }

    String currency() {
        return currencies.base();
    }

    @GetMapping("/direct-costs/choices/parties")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.SEE)
    String parties(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", names.proposed(text, PROPOSED));
        return "records/options";
    }

    /** By the beginning of the number. */
    @GetMapping("/direct-costs/choices/orders")
    @Right(kind = Kind.DIRECT_COSTS, action = Action.SEE)
    String orders(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", orders.proposed(text));
        return "records/options";
    }
}
