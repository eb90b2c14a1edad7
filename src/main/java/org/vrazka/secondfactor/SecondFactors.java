package org.vrazka.secondfactor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.SecondFactor;
import org.vrazka.identity.Sessions;
import org.vrazka.identity.SignInAttempts;

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
    private final RecoveryCodes codes;
    private final SignInAttempts attempts;
    private final Sessions sessions;

    SecondFactors(
            Authenticators authenticators,
            RecoveryCodes codes,
            SignInAttempts attempts,
            Sessions sessions) {
        this.authenticators = authenticators;
        this.codes = codes;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    Factors of(UUID user) {
        return new Factors(authenticators.since(user).orElse(null), codes.left(user));
    }

    @Override
    public boolean isAskedOf(UUID user) {
        return !of(user).isEmpty();
    }

    /** Whether what he typed is a code of the app or a recovery code; guesses are slowed down. */
    boolean takes(UUID user, String code, String address) {
        String key = "factor:" + user;
        attempts.begin(key, address);
        boolean right = authenticators.takes(user, code) || codes.takes(user, code);
        if (right) {
            attempts.succeeded(key, address);
        }
        return right;
    }

    /**
     * Takes the app that was set up, if its code is right.
     *
     * @return the recovery codes that belong to it, to be shown once
     */
    Optional<List<String>> confirm(UUID user, String code) {
        if (!authenticators.confirm(user, code)) {
            return Optional.empty();
        }
        return Optional.of(renewCodes(user));
    }

    List<String> renewCodes(UUID user) {
        sessions.endAll(user);
        return codes.renew(user);
    }

    /** For who lost them, or wants them no more. */
    void remove(UUID user) {
        authenticators.remove(user);
        codes.remove(user);
        sessions.endAll(user);
    }
}
