package org.vrazka.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;

/** The line of imports in the side bar. */
@Configuration(proxyBeanMethods = false)
class ImportNavigation {
    @Bean
    NavItem importsItem() {
        return new NavItem(
                "admin", 60, "imports", "/imports", "archive", "imports.title", Kind.IMPORTS);
    }
}
