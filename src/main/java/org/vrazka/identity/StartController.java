package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;
import org.vrazka.shared.web.Text;

import java.util.Map;

/** The first page of a new Vrazka. */
@Controller
class StartController {
    private final FirstStart firstStart;
    private final Users users;
    private final Sessions sessions;

    StartController(FirstStart firstStart, Users users, Sessions sessions) {
        this.firstStart = firstStart;
        this.users = users;
        this.sessions = sessions;
    }

    @GetMapping("/start")
    @Open
    Object page(Model model) {
        return users.none()
                ? form(StartForm.empty(Text.language().getLanguage()), Map.of(), model)
                : Redirect.to("/");
    }

    @PostMapping("/start")
    @Open
    Object finish(
            StartForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (!users.none()) {
            return Redirect.to("/sign-in");
        }
        try {
            sessions.open(request, firstStart.finish(form));
            return Redirect.to("/");
        } catch (AlreadyStarted e) {
            return Redirect.to("/sign-in");
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(form, e.messages(), model);
        }
    }

    private static String form(StartForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "identity/start";
    }
}
