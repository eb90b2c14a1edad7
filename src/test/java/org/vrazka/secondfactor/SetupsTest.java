package org.vrazka.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.Vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

@DatabaseTest
class SetupsTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired UserFixture given;
    @Autowired DSLContext db;
    @Autowired Vault vault;

    final MockHttpServletRequest here = new MockHttpServletRequest();
    final MockHttpServletRequest elsewhere = new MockHttpServletRequest();
    UUID user;

    @BeforeEach
    void user() {
        user = given.manager().id();
    }

    @Test
    void belongToTheSessionThatBeganThem() {
        var setups = after(Duration.ZERO);
        String secret = setups.begin(here, user).secret();

        assertThat(setups.begin(here, user).secret()).isEqualTo(secret);
        assertThat(setups.secret(here, user)).contains(secret);
        assertThat(setups.secret(elsewhere, user)).isEmpty();
        assertThat(setups.begin(elsewhere, user).secret()).isNotEqualTo(secret);
        assertThat(setups.secret(here, given.manager().id())).isEmpty();
    }

    @Test
    void endAfterFifteenMinutes() {
        String secret = after(Duration.ZERO).begin(here, user).secret();

        assertThat(after(Duration.ofMinutes(14)).secret(here, user)).contains(secret);
        assertThat(after(Duration.ofMinutes(16)).secret(here, user)).isEmpty();
        assertThat(after(Duration.ofMinutes(16)).begin(here, user).secret()).isNotEqualTo(secret);
    }

    @Test
    void standInNoSessionReadably() {
        String secret = after(Duration.ZERO).begin(here, user).secret();
        var session = here.getSession();

        assertThat(session.getAttributeNames().asIterator())
                .toIterable()
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(session.getAttribute(name).toString()).doesNotContain(secret));
    }

    private Setups after(Duration time) {
        return new Setups(db, vault, Clock.fixed(BEGUN.plus(time), ZoneOffset.UTC));
    }
}
