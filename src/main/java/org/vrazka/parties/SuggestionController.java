package org.vrazka.parties;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.Option;

/**
 * What fields propose while one types. Places come with their names in the other language, since
 * browsers show only what holds the text typed.
 */
@Controller
class SuggestionController {
    private static final int LIMIT = 10;

    private final PartySearch parties;
    private final Regions regions;

    SuggestionController(PartySearch parties, Regions regions) {
        this.parties = parties;
        this.regions = regions;
    }

    /** Names of counterparties, for filters and pickers. */
    @GetMapping("/parties/names")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String parties(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute(
                "names", parties.find(q, LIMIT).stream().map(PartyHit::name).distinct().toList());
        return "records/names";
    }

    /** Names of places, for the filter builder. */
    @GetMapping("/regions/names")
    @SignedInOnly
    String regions(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute(
                "options",
                regions.find(q, LIMIT).stream()
                        .map(place -> new Option(place.name(), place.otherName()))
                        .distinct()
                        .toList());
        return "records/options";
    }

    /** Places told apart by all that they lie in, for forms. */
    @GetMapping("/regions/labels")
    @SignedInOnly
    String labels(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute(
                "options",
                regions.find(q, LIMIT).stream()
                        .map(place -> new Option(regions.label(place), regions.otherLabel(place)))
                        .toList());
        return "records/options";
    }

    /** Whether an EIK that is being typed has a wrong check digit. */
    @GetMapping("/parties/eik")
    @SignedInOnly
    String eik(@RequestParam(defaultValue = "") String eik, Model model) {
        model.addAttribute("digit", Eik.of(eik).rightCheckDigit().orElse(null));
        return "parties/eik";
    }
}
