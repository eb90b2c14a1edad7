package org.vrazka.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.shared.Invalid;

import java.util.Map;
import java.util.Optional;

/** Choosing a password by a link. */
@Controller
class PasswordController {
    private final PasswordLinks links;
    private final Entrance entrance;

    PasswordController(PasswordLinks links, Entrance entrance) {
        this.links = links;
        this.entrance = entrance;
    }

    @GetMapping("/set-password/{secret}")
    @Open
    String page(@PathVariable String secret, Model model, HttpServletResponse response) {
        return form(links.find(secret), Map.of(), model, response);
    }

    @PostMapping("/set-password/{secret}")
    @Open
    Object set(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var user = links.use(secret, password);
            if (user.isPresent()) {
                return entrance.enter(request, user.get(), "/");
            }
            return form(Optional.empty(), Map.of(), model, response);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(links.find(secret), e.messages(), model, response);
        }
    }

    private static String form(
            Optional<Account> account,
            Map<String, String> errors,
            Model model,
            HttpServletResponse response) {
        if (account.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        model.addAttribute("account", account.orElse(null));
        model.addAttribute("errors", errors);
        return "identity/set-password";
    }
}
