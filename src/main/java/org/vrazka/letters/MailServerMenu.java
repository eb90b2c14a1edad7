package org.vrazka.letters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;

/** The line of the side bar. */
@Configuration(proxyBeanMethods = false)
class MailServerMenu {
    @Bean
    NavItem mailServerItem() {
        return new NavItem(
                "admin", 93, "mail-server", "/mail-server", "mail", "letters.server", Kind.COMPANY);
    }
}
