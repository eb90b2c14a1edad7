package org.vrazka.secondfactor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.PersonErased;
import org.vrazka.identity.SecondFactor;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.identity.Sessions;
import org.vrazka.identity.SignInAttempts;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The second factors of each user. A change signs him out everywhere; the page on which it is made
 * signs him in anew.
 */
@Service
@Transactional
class SecondFactors implements SecondFactor {
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final RecoveryCodes codes;
    private final Demands demands;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    SecondFactors(
            Authenticators authenticators,
            Passkeys passkeys,
            RecoveryCodes codes,
            Demands demands,
            SignInAttempts attempts,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.codes = codes;
        this.demands = demands;
        this.attempts = attempts;
        this.sessions = sessions;
        this.events = events;
    }

    Factors of(UUID user) {
        return new Factors(
                authenticators.since(user).orElse(null), passkeys.of(user), codes.left(user));
    }

    @Override
    public boolean isAskedOf(UUID user) {
        return demands.areMadeOn(user) || !of(user).isEmpty();
    }

    /** Whether what he typed is a code of the app or a recovery code; guesses are slowed down. */
    boolean takes(UUID user, String code, String address) {
        String key = "factor:" + user;
        attempts.begin(key, address);
        boolean right = codes.takes(user, code) || authenticators.takes(user, code);
        if (right) {
            attempts.succeeded(key, address);
        } else {
            events.publishEvent(SecurityEvent.of(What.SECOND_FACTOR_FAILED).about(user));
        }
        return right;
    }

    /**
     * Takes the app that was set up with a secret, if it shows its code.
     *
     * @return the recovery codes that belong to it, to be shown once
     */
    Optional<List<String>> confirm(UUID user, String secret, String code) {
        if (!authenticators.confirm(user, secret, code)) {
            return Optional.empty();
        }
        events.publishEvent(SecurityEvent.of(What.SECOND_FACTOR_SET).about(user));
        return Optional.of(renewCodes(user));
    }

    List<String> renewCodes(UUID user) {
        sessions.endAll(user);
        return codes.renew(user);
    }

    /** Takes a passkey that the user's authenticator has made. */
    void add(UUID user, String name, String credential, URI origin, String challenge) {
        passkeys.add(user, name, credential, origin, challenge);
        sessions.endAll(user);
        events.publishEvent(SecurityEvent.of(What.SECOND_FACTOR_SET).about(user));
    }

    void removeApp(UUID user) {
        authenticators.remove(user);
        removed(user);
    }

    void removePasskey(UUID user, UUID passkey) {
        passkeys.remove(user, passkey);
        removed(user);
    }

    /** For who lost them all. */
    void remove(UUID user) {
        authenticators.remove(user);
        passkeys.removeAll(user);
        removed(user);
    }

    @EventListener
    void forget(PersonErased erased) {
        remove(erased.user());
    }

    /** Recovery codes stand for the others: alone they are none. */
    private void removed(UUID user) {
        if (of(user).isEmpty()) {
            codes.remove(user);
        }
        events.publishEvent(SecurityEvent.of(What.SECOND_FACTOR_REMOVED).about(user));
        sessions.endAll(user);
    }
}
