package org.vrazka.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;

/** The first line of the side bar, and the lines of what identity has to show. */
@Configuration(proxyBeanMethods = false)
class HomeNavigation {
    @Bean
    NavItem homeItem() {
        return new NavItem("", 10, "home", "/", "sun", "home.title", null);
    }

    @Bean
    NavItem usersItem() {
        return new NavItem("admin", 80, "users", "/users", "people", "identity.users", Kind.USERS);
    }

    @Bean
    NavItem tokensItem() {
        return new NavItem(
                "admin", 86, "tokens", "/tokens", "lock", "identity.tokens.all", Kind.USERS);
    }

    @Bean
    NavItem companyItem() {
        return new NavItem(
                "admin", 90, "company", "/company", "gear", "identity.company", Kind.COMPANY);
    }

    @Bean
    NavItem profileItem() {
        return new NavItem("user", 10, "profile", "/profile", "person", "identity.profile", null);
    }
}
