package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.vrazka.DatabaseTest;

@DatabaseTest
class TokenProgramTest {
    @Autowired HikariDataSource database;

    @Test
    void startsWithAllThatItNeedsAndTheAuditLog() {
        try (var program =
                new SpringApplicationBuilder(TokenProgram.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--vrazka.database.url=" + database.getJdbcUrl(),
                                "--vrazka.database.user=" + database.getUsername(),
                                "--vrazka.database.password=" + database.getPassword(),
                                "--spring.flyway.enabled=false",
                                "--spring.datasource.hikari.maximum-pool-size=1")) {
            assertThat(program.getBeansOfType(FirstTokens.class)).hasSize(1);
            assertThat(program.containsBean("org.vrazka.audit.AuditLog")).isTrue();
        }
    }
}
