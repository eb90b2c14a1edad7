package org.vrazka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;

import java.sql.SQLException;

@DatabaseTest
class MigrationsTest {
    private static final String IDLE = "show idle_in_transaction_session_timeout";

    @Autowired Flyway flyway;
    @Autowired DSLContext db;

    @Test
    void mayTakeLongerThanAnIdleTransaction() throws SQLException {
        assertThat(db.fetchValue(IDLE)).isEqualTo("30s");
        try (var own = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(DSL.using(own).fetchValue(IDLE)).isEqualTo("0");
        }
    }
}
