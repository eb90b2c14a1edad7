package org.vrazka.administration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;

/** The lines of the side bar for who keeps users. */
@Configuration(proxyBeanMethods = false)
class AdministrationNavigation {
    @Bean
    NavItem teamsItem() {
        return new NavItem(
                "admin", 82, "teams", "/teams", "grid", "administration.teams", Kind.USERS);
    }

    @Bean
    NavItem rolesItem() {
        return new NavItem(
                "admin", 84, "roles", "/roles", "lock", "administration.roles", Kind.USERS);
    }
}
