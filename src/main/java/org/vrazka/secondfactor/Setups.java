package org.vrazka.secondfactor;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Users;

import java.util.UUID;

/** Apps that are being set up, as pages show them. */
@Component
class Setups {
    private final Authenticators authenticators;
    private final Companies companies;
    private final Users users;

    Setups(Authenticators authenticators, Companies companies, Users users) {
        this.authenticators = authenticators;
        this.companies = companies;
        this.users = users;
    }

    Setup begin(UUID user) {
        return Setup.of(authenticators.begin(user), companies.get().name(), users.get(user).name());
    }
}
