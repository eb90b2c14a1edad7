package org.vrazka.duplicates;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

import java.util.List;

/** Who is there already, while one types; nothing is said when nobody is. */
@Controller
class TypedController {
    private final TypedTwins typed;
    private final TypedPeople people;

    TypedController(TypedTwins typed, TypedPeople people) {
        this.typed = typed;
        this.people = people;
    }

    @GetMapping("/duplicates/typed")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String typed(@ModelAttribute TypedTwins.Form form, Model model) {
        return show("duplicates.typed", typed.twins(form), model);
    }

    @GetMapping("/contact-duplicates/typed")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    String people(@ModelAttribute TypedPeople.Form form, Model model) {
        return show("duplicates.typed.contacts", people.twins(form), model);
    }

    private static String show(String heading, List<TypedTwin> twins, Model model) {
        model.addAttribute("heading", heading);
        model.addAttribute("twins", twins);
        return "duplicates/typed";
    }
}
