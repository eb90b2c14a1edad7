package org.vrazka.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vrazka.shared.CannotStart;

class ExternalServerTest {
    @Test
    void takesUserAndPasswordOutOfAnAddress() {
        assertThat(
                        ExternalServer.of(
                                "postgresql://crm:p%40ss+1@db.local:6432/vrazka?ssl=true",
                                null, null))
                .isEqualTo(
                        new ExternalServer(
                                "jdbc:postgresql://db.local:6432/vrazka?ssl=true",
                                "crm",
                                "p@ss+1"));
    }

    @Test
    void takesThemFromBesideTheAddress() {
        assertThat(ExternalServer.of("postgres://db.local/vrazka", "crm", "secret"))
                .isEqualTo(
                        new ExternalServer("jdbc:postgresql://db.local/vrazka", "crm", "secret"));
    }

    @Test
    void leavesAnAddressOfJdbcAsItIs() {
        String address = "jdbc:postgresql://db.local/vrazka?user=crm&password=secret";
        assertThat(ExternalServer.of(address, null, null))
                .isEqualTo(new ExternalServer(address, null, null));
    }

    @Test
    void saysInOneLineThatItDoesNotAnswer() {
        var nobody = ExternalServer.of("postgresql://127.0.0.1:1/vrazka", "crm", "secret");
        assertThatThrownBy(nobody::checked)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("VRAZKA_DATABASE_URL")
                .hasMessageNotContaining("\n");
    }
}
