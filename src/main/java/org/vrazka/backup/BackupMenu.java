package org.vrazka.backup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shell.NavItem;

/** The line of backups in the side bar. */
@Configuration(proxyBeanMethods = false)
class BackupMenu {
    @Bean
    NavItem backupsItem() {
        return new NavItem(
                "admin", 130, "backups", "/backups", "download", "backup.title", Kind.COMPANY);
    }
}
