package org.vrazka.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.secondfactor.db.Tables.AUTHENTICATOR;
import static org.vrazka.secondfactor.db.Tables.RECOVERY_CODE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.TooMany;
import org.vrazka.shared.VaultFixture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@DatabaseTest
class SecondFactorsTest {
    @Autowired SecondFactors factors;
    @Autowired Authenticators authenticators;
    @Autowired UserFixture given;
    @Autowired DSLContext db;

    final String address = Ids.next().toString();
    UUID user;

    @BeforeEach
    void user() {
        user = given.manager().id();
    }

    @Test
    void askForACodeOnlyOnceTheAppHasShownThatItWorks() {
        assertThat(factors.isAskedOf(user)).isFalse();
        String secret = Totp.newSecret();
        assertThat(factors.confirm(user, secret, "000000")).isEmpty();
        assertThat(factors.isAskedOf(user)).isFalse();

        assertThat(factors.confirm(user, secret, now(secret)).orElseThrow()).hasSize(10);
        assertThat(factors.isAskedOf(user)).isTrue();
    }

    @Test
    void takeEachCodeOnce() {
        String secret = setUp();
        var next = Instant.now().plusSeconds(30);

        assertThat(factors.takes(user, now(secret), address)).as("used to set up").isFalse();
        assertThat(factors.takes(user, Totp.code(secret, next), address)).isTrue();
        assertThat(factors.takes(user, Totp.code(secret, next), address)).isFalse();
    }

    @Test
    void takeACodeInGroupsAsAppsShowIt() {
        String code = Totp.code(setUp(), Instant.now().plusSeconds(30));

        assertThat(
                        factors.takes(
                                user,
                                " " + code.substring(0, 3) + " " + code.substring(3),
                                address))
                .isTrue();
    }

    @Test
    void takeEachRecoveryCodeOnceHoweverItIsTyped() {
        var codes = confirmed(Totp.newSecret());
        String loud = codes.get(3).toUpperCase().replace("-", " ");

        assertThat(factors.takes(user, loud, address)).isTrue();
        assertThat(factors.takes(user, codes.get(3), address)).isFalse();
        assertThat(factors.of(user).recoveryCodes()).isEqualTo(9);
        assertThat(factors.takes(given.manager().id(), codes.get(4), address)).isFalse();
    }

    @Test
    void endOldRecoveryCodesWithNewOnes() {
        var old = confirmed(Totp.newSecret());
        var fresh = factors.renewCodes(user);

        assertThat(factors.takes(user, old.getFirst(), address)).isFalse();
        assertThat(factors.takes(user, fresh.getFirst(), address)).isTrue();
    }

    @Test
    void letInByRecoveryCodeWhenTheKeyOfSecretsIsLost() {
        var codes = confirmed(Totp.newSecret());
        db.update(AUTHENTICATOR)
                .set(AUTHENTICATOR.SECRET, VaultFixture.locked())
                .where(AUTHENTICATOR.USER_ID.eq(user))
                .execute();

        assertThat(factors.takes(user, "000000", address)).isFalse();
        assertThat(factors.takes(user, codes.getFirst(), address)).isTrue();
        assertThat(confirmed(Totp.newSecret())).hasSize(10);
    }

    @Test
    void keepTheOldAppUntilTheNewOneWorks() {
        String old = setUp();
        String fresh = Totp.newSecret();

        var soon = Instant.now().plusSeconds(30);
        assertThat(factors.confirm(user, fresh, "000000")).isEmpty();
        assertThat(factors.takes(user, Totp.code(old, soon), address)).isTrue();
        confirmed(fresh);
        assertThat(authenticators.takes(user, Totp.code(old, soon))).isFalse();
    }

    @Test
    void keepNothingReadable() {
        String secret = Totp.newSecret();
        var codes = confirmed(secret);
        byte[] kept = db.fetchSingle(AUTHENTICATOR, AUTHENTICATOR.USER_ID.eq(user)).getSecret();
        var hashes = db.fetch(RECOVERY_CODE, RECOVERY_CODE.USER_ID.eq(user));

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(hashes).hasSize(10).allSatisfy(row -> assertThat(row.getHash()).hasSize(32));
        assertThat(codes).allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
    }

    @Test
    void slowDownWhoGuesses() {
        setUp();
        for (int i = 0; i < 5; i++) {
            factors.takes(user, "000000", address);
        }

        assertThatThrownBy(() -> factors.takes(user, "000000", address))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void leaveNothingWhenRemoved() {
        String secret = setUp();
        factors.remove(user);

        assertThat(factors.isAskedOf(user)).isFalse();
        assertThat(factors.takes(user, Totp.code(secret, Instant.now()), address)).isFalse();
        assertThat(factors.of(user).recoveryCodes()).isZero();
    }

    private String setUp() {
        String secret = Totp.newSecret();
        confirmed(secret);
        return secret;
    }

    private List<String> confirmed(String secret) {
        return factors.confirm(user, secret, now(secret)).orElseThrow();
    }

    private static String now(String secret) {
        return Totp.code(secret, Instant.now());
    }
}
