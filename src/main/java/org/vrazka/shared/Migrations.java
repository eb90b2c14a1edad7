package org.vrazka.shared;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Migrations have connections of their own: one holds the lock while another works, on a large
 * company for minutes, and those of the pool would be cut off meanwhile.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {
    @Bean
    FlywayConfigurationCustomizer ownConnections(JdbcConnectionDetails database) {
        return flyway ->
                flyway.dataSource(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
