package org.vrazka.secondfactor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;

/** The lines of the menus of the administrator and of the user. */
@Configuration(proxyBeanMethods = false)
class SecurityMenu {
    @Bean
    NavItem signInRulesItem() {
        return new NavItem(
                "admin",
                91,
                "sign-in-rules",
                "/sign-in-rules",
                "lock",
                "identity.rules",
                Kind.COMPANY);
    }

    @Bean
    NavItem securityItem() {
        return new NavItem(
                "user", 20, "security", "/profile/security", "lock", "secondfactor.title", null);
    }
}
