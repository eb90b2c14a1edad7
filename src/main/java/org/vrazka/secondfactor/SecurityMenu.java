package org.vrazka.secondfactor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.shell.NavItem;

/** The line of the user's menu. */
@Configuration(proxyBeanMethods = false)
class SecurityMenu {
    @Bean
    NavItem securityItem() {
        return new NavItem(
                "user", 20, "security", "/profile/security", "lock", "secondfactor.title", null);
    }
}
