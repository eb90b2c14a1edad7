package org.vrazka.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;

/** The line of the audit log in the side bar. */
@Configuration(proxyBeanMethods = false)
class AuditMenu {
    @Bean
    NavItem auditItem() {
        return new NavItem("admin", 85, "audit", "/audit", "clock", "audit.title", Kind.AUDIT);
    }
}
