package org.vrazka.duplicates;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

/** Who is there already, while one types; nothing is said when nobody is. */
@Controller
class TypedController {
    private final TypedTwins typed;

    TypedController(TypedTwins typed) {
        this.typed = typed;
    }

    @GetMapping("/duplicates/typed")
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    String typed(@ModelAttribute TypedTwins.Form form, Model model) {
        model.addAttribute("twins", typed.twins(form));
        return "duplicates/typed";
    }
}
