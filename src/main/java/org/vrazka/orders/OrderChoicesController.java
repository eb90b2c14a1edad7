package org.vrazka.orders;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

import java.util.UUID;

/** What the form of an order proposes while one types. */
@Controller
class OrderChoicesController {
    private final OrderChoices choices;

    OrderChoicesController(OrderChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/orders/choices/parties")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String parties(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", choices.parties(text));
        return "records/options";
    }

    /** The delivery sites of the party that is being typed. */
    @GetMapping("/orders/choices/sites")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String sites(
            @RequestParam("party") String text,
            @RequestParam(name = "site", defaultValue = "") String chosen,
            Model model) {
        model.addAttribute("sites", choices.sites(typedParty(text)));
        model.addAttribute("site", chosen);
        return "orders/sites";
    }

    /**
     * Who ordered, of the contacts of the party that is being typed.
     *
     * @param typed what stands there
     * @param before what was proposed before: as long as that stands there nobody else is chosen
     */
    @GetMapping("/orders/choices/contact")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String contact(
            @RequestParam(name = "party", defaultValue = "") String text,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(name = "contact", defaultValue = "") String typed,
            @RequestParam(name = "proposed", defaultValue = "") String before,
            Model model) {
        var party = typedParty(text);
        boolean chosen = !typed.isBlank() && !typed.equals(before);
        var proposed = chosen ? "" : choices.contactAt(party, OrderForm.id(site));
        model.addAttribute("people", choices.people(party));
        model.addAttribute("contact", chosen ? typed : proposed);
        model.addAttribute("proposed", proposed);
        return "orders/contact";
    }

    private @Nullable UUID typedParty(String text) {
        return text.isBlank() ? null : choices.party(text.strip());
    }

    @GetMapping("/orders/choices/products")
    @Right(kind = Kind.ORDERS, action = Action.SEE)
    String products(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", choices.products(text));
        return "records/options";
    }
}
