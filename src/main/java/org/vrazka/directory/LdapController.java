package org.vrazka.directory;

import static org.vrazka.shared.web.Text.t;

import com.unboundid.ldap.sdk.LDAPException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Entrance;
import org.vrazka.identity.Open;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.identity.SignInAttempts;
import org.vrazka.identity.Waiting;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.TooMany;

/** In with the name and password of the company's LDAP server. */
@Controller
class LdapController {
    private static final Logger LOG = LoggerFactory.getLogger(LdapController.class);
    private static final int WRONG = HttpServletResponse.SC_UNPROCESSABLE_CONTENT;

    private final LdapServers servers;
    private final Arrivals arrivals;
    private final Entrance entrance;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher events;

    LdapController(
            LdapServers servers,
            Arrivals arrivals,
            Entrance entrance,
            SignInAttempts attempts,
            ApplicationEventPublisher events) {
        this.servers = servers;
        this.arrivals = arrivals;
        this.entrance = entrance;
        this.attempts = attempts;
        this.events = events;
    }

    @GetMapping("/sign-in/ldap")
    @Open
    String page(@RequestParam(defaultValue = "") String next, Model model) {
        return form(next, "", "", model);
    }

    @PostMapping("/sign-in/ldap")
    @Open
    Object signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var server = server();
        String key = "ldap:" + login.strip();
        try {
            attempts.begin(key, request.getRemoteAddr());
            var person = Ldap.person(server, login.strip(), password);
            if (person.isEmpty()) {
                noted(What.SIGN_IN_FAILED);
                response.setStatus(WRONG);
                return form(next, login, t("directory.ldap.wrong"), model);
            }
            attempts.succeeded(key, request.getRemoteAddr());
            var user = arrivals.arrive(person.get(), Source.LDAP);
            return server.secondFactor()
                    ? entrance.enter(request, user, next)
                    : entrance.enterAtOnce(request, user, next);
        } catch (TooMany e) {
            noted(What.SIGN_IN_SLOWED);
            return form(next, login, Waiting.say(e, response), model);
        } catch (Turned e) {
            response.setStatus(WRONG);
            return form(next, login, t("directory.turned." + e.reason()), model);
        } catch (LDAPException e) {
            LOG.warn("LDAP server {}: {}", server, e.getMessage());
            response.setStatus(WRONG);
            return form(next, login, t("directory.turned.provider"), model);
        }
    }

    /** Whose name it is in the directory is nobody's user yet. */
    private void noted(What what) {
        events.publishEvent(SecurityEvent.of(what).noting("LDAP"));
    }

    private String form(String next, String login, String error, Model model) {
        model.addAttribute("label", server().label());
        model.addAttribute("next", next);
        model.addAttribute("login", login);
        model.addAttribute("error", error);
        return "directory/sign-in";
    }

    private LdapServer server() {
        return servers.find().orElseThrow(() -> new NotFound("directory", ""));
    }
}
