package org.vrazka.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.shared.web.Text.t;

import com.unboundid.ldap.sdk.LDAPException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real directory server in memory, over TLS. */
class LdapTest {
    static DirectoryFixture directory;

    @BeforeAll
    static void start() throws Exception {
        directory = new DirectoryFixture();
    }

    @AfterAll
    static void stop() {
        directory.close();
    }

    @Test
    void findsThePersonByNameAndPassword() throws Exception {
        var nina = Ldap.person(directory.server(true), "nina", "тиха река").orElseThrow();

        assertThat(nina.name()).isEqualTo("Нина Нова");
        assertThat(nina.email()).isEqualTo("nina@example.org");
        assertThat(nina.subject()).matches("[0-9a-f-]{36}");
        assertThat(nina.groups())
                .containsExactlyInAnyOrder("cn=Sales,ou=groups,dc=example,dc=org", "Sales");
    }

    @Test
    void speaksStartTlsToo() throws Exception {
        assertThat(Ldap.person(directory.server(false), "nina", "тиха река")).isPresent();
    }

    @Test
    void takesNoOtherPassword() throws Exception {
        assertThat(Ldap.person(directory.server(true), "nina", "друга")).isEmpty();
        assertThat(Ldap.person(directory.server(true), "nina", "")).isEmpty();
        assertThat(Ldap.person(directory.server(true), "nobody", "тиха река")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "nina*",
                "n*a",
                "nina)(uid=*",
                "*)(uid=*))(|(uid=*",
                "nina\\2a",
                "\u0000"
            })
    void takesWhatIsTypedForAValueOnly(String login) throws Exception {
        assertThat(Ldap.person(directory.server(true), login, "тиха река")).isEmpty();
    }

    @Test
    void believesNoStrangersCertificate() {
        assertThatThrownBy(() -> Ldap.person(directory.unknownAuthority(), "nina", "тиха река"))
                .isInstanceOf(LDAPException.class);
        assertThatThrownBy(() -> Ldap.person(directory.wrongName(), "nina", "тиха река"))
                .isInstanceOf(LDAPException.class);
    }

    @Test
    void tellsWhetherTheServerTakesUs() throws Exception {
        Ldap.check(directory.server(true));

        assertThatThrownBy(() -> Ldap.check(directory.wrongPassword()))
                .isInstanceOf(LDAPException.class);
        assertThatThrownBy(() -> Ldap.check(directory.lostKey()))
                .isInstanceOf(LDAPException.class)
                .hasMessage(t("shared.cannotOpen"));
    }
}
