package org.vrazka.demo;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

/** Making the made-up company, and throwing it away. */
@Controller
class DemoController {
    private final Demo demo;

    DemoController(Demo demo) {
        this.demo = demo;
    }

    @GetMapping("/demo")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String page(Model model) {
        model.addAttribute("progress", demo.progress().orElse(null));
        model.addAttribute("real", demo.hasRealData());
        return "demo/page";
    }

    /** How far it is; when it is made, the browser goes to the first page. */
    @GetMapping(path = "/demo", headers = "HX-Request")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String progress(Model model, HttpServletResponse response) {
        var progress = demo.progress().orElse(null);
        if (progress == null || progress.finished()) {
            response.setHeader("HX-Redirect", "/");
        }
        model.addAttribute("progress", progress);
        return "demo/progress";
    }

    @PostMapping("/demo")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View start(RedirectAttributes redirect) {
        try {
            demo.start();
            return Redirect.to("/demo");
        } catch (Invalid invalid) {
            redirect.addFlashAttribute("toast", invalid.errors().getFirst().message());
            return Redirect.to("/");
        }
    }

    @DeleteMapping("/demo")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View remove(RedirectAttributes redirect) {
        try {
            demo.remove();
            redirect.addFlashAttribute("toast", t("demo.removed"));
            return Redirect.to("/");
        } catch (Invalid invalid) {
            redirect.addFlashAttribute("toast", invalid.errors().getFirst().message());
            return Redirect.to("/demo");
        }
    }
}
