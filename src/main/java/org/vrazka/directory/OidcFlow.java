package org.vrazka.directory;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Asks the provider for the browser of a request, and takes the answer that it brings back. */
@Component
class OidcFlow {
    private static final Logger LOG = LoggerFactory.getLogger(OidcFlow.class);
    private static final String ASKED = "oidc";

    private final Oidc oidc;
    private final Site site;

    OidcFlow(Oidc oidc, Site site) {
        this.oidc = oidc;
        this.site = site;
    }

    /** Where the provider sends browsers back to: to be entered there. */
    Optional<URI> back(HttpServletRequest request) {
        return site.address()
                .or(() -> site.passkeyOrigin(request))
                .map(origin -> URI.create(origin + "/sign-in/openid/back"));
    }

    URI ask(Provider provider, HttpServletRequest request) throws Turned {
        var asked = Oidc.newQuestion();
        var back = back(request).orElseThrow(() -> new Turned("address"));
        try {
            var question = oidc.question(provider, back, asked);
            request.getSession().setAttribute(ASKED, asked.text());
            return question;
        } catch (OidcFailed e) {
            throw failed(provider, e);
        }
    }

    /** The person, if the answer is one to the question that this browser asked, once. */
    Person answer(Provider provider, String state, String code, HttpServletRequest request)
            throws Turned {
        var session = request.getSession();
        if (!(session.getAttribute(ASKED) instanceof String text)) {
            throw new Turned("notAsked");
        }
        session.removeAttribute(ASKED);
        var asked = Asked.of(text);
        if (!MessageDigest.isEqual(bytes(asked.state()), bytes(state)) || code.isEmpty()) {
            throw new Turned("notAsked");
        }
        try {
            var back = back(request).orElseThrow(() -> new Turned("address"));
            return oidc.person(provider, back, asked, code);
        } catch (OidcFailed e) {
            throw failed(provider, e);
        }
    }

    /** The reason is for who runs Vrazka; it may tell too much of the network to others. */
    private static Turned failed(Provider provider, OidcFailed reason) {
        LOG.warn("OpenID provider {}: {}", provider, reason.getMessage());
        return new Turned("provider");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
