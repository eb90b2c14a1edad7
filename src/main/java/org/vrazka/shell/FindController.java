package org.vrazka.shell;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.SignedInOnly;

/** What the palette asks while one types, and the same as a page. */
@Controller
class FindController {
    private final Palette palette;

    FindController(Palette palette) {
        this.palette = palette;
    }

    @GetMapping("/find")
    @SignedInOnly
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("text", q);
        model.addAttribute("groups", palette.find(Frame.current(), q));
        return "shell/find";
    }

    @GetMapping(path = "/find", headers = "HX-Request")
    @SignedInOnly
    String options(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("groups", palette.find(Frame.current(), q));
        return "shell/found";
    }
}
