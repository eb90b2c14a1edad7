package org.vrazka.about;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;

/** The line about Vrazka itself in the side bar. */
@Configuration(proxyBeanMethods = false)
class AboutMenu {
    @Bean
    NavItem aboutItem() {
        return new NavItem("admin", 140, "about", "/about", "knot", "about.title", Kind.COMPANY);
    }
}
