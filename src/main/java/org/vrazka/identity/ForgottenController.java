package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.shared.TooMany;

/** For who forgot his password. The page says the same whoever asks. */
@Controller
class ForgottenController {
    private final PasswordLetters letters;
    private final SignInAttempts attempts;

    ForgottenController(PasswordLetters letters, SignInAttempts attempts) {
        this.letters = letters;
        this.attempts = attempts;
    }

    @GetMapping("/sign-in/forgotten")
    @Open
    String page(Model model) {
        return form("", false, model);
    }

    @PostMapping("/sign-in/forgotten")
    @Open
    String ask(
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            String typed = email.strip();
            attempts.begin("forgotten:" + typed, request.getRemoteAddr());
            if (letters.canSend() && typed.length() <= AccountRules.LONGEST_EMAIL) {
                letters.ask(typed);
            }
            return form("", true, model);
        } catch (TooMany e) {
            return form(Waiting.say(e, response), false, model);
        }
    }

    private String form(String error, boolean asked, Model model) {
        model.addAttribute("error", error);
        model.addAttribute("asked", asked);
        model.addAttribute("byLetter", letters.canSend());
        return "identity/forgotten";
    }
}
