package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.UserFixture.PASSWORD;
import static org.vrazka.identity.db.Tables.SIGN_IN_ATTEMPT;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.DatabaseTest;
import org.vrazka.shared.Ids;
import org.vrazka.shared.TooMany;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@DatabaseTest
class SignInTest {
    @Autowired SignIn signIn;
    @Autowired SignInAttempts attempts;
    @Autowired PasswordHashing hashing;
    @Autowired UserFixture given;
    @Autowired DSLContext db;
    TransactionTemplate outside;

    @Autowired
    void outside(PlatformTransactionManager transactions) {
        outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Other tests sign in too: each counts by an address of its own. */
    final String address = Ids.next().toString();

    final String unknown = Ids.next() + "@example.org";

    @Test
    void knowsTheUserByHisPassword() {
        var user = given.manager();

        assertThat(signIn.attempt(user.id() + "@EXAMPLE.org", PASSWORD, address))
                .contains(user.id());
        assertThat(signIn.attempt(user.id() + "@example.org", "wrong", address)).isEmpty();
    }

    @Test
    void worksAsHardForAnUnknownNameAsForAKnownOne() {
        var user = given.manager();
        long before = hashing.done();
        signIn.attempt(user.id() + "@example.org", "wrong", address);
        long known = hashing.done();
        signIn.attempt(unknown, "wrong", address);

        assertThat(known - before).isEqualTo(1);
        assertThat(hashing.done() - known).isEqualTo(1);
    }

    @Test
    void keepsOutWhoIsDeactivatedOrHasNoPassword() {
        var gone = given.manager();
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.ACTIVE, false)
                .where(USER_ACCOUNT.ID.eq(gone.id()))
                .execute();
        var invited = given.auditor();
        db.update(USER_ACCOUNT)
                .setNull(USER_ACCOUNT.PASSWORD_HASH)
                .where(USER_ACCOUNT.ID.eq(invited.id()))
                .execute();

        assertThat(signIn.attempt(gone.id() + "@example.org", PASSWORD, address)).isEmpty();
        assertThat(signIn.attempt(invited.id() + "@example.org", "", address)).isEmpty();
    }

    @Test
    void makesGuessingSlowerAndSlower() {
        for (int i = 0; i < 5; i++) {
            attempts.begin(unknown, address);
        }

        assertThat(wait(unknown)).isEqualTo(1);
        failed(unknown, 8);
        attempts.begin(unknown, address);
        assertThat(wait(unknown)).isEqualTo(16);
    }

    @Test
    void makesNobodyWaitLongerThanAQuarterOfAnHour() {
        failed(unknown, 1000);
        attempts.begin(unknown, address);

        assertThat(wait(unknown)).isEqualTo(900);
    }

    @Test
    void letsNobodySlipThroughByTryingAtOnce() throws Exception {
        int tries = 40;
        try (var many = Executors.newFixedThreadPool(8)) {
            var done =
                    IntStream.range(0, tries)
                            .mapToObj(i -> many.submit(() -> begins(unknown)))
                            .toList();
            int through = 0;
            for (var one : done) {
                through += one.get() ? 1 : 0;
            }
            assertThat(through).isLessThanOrEqualTo(7);
        }
    }

    @Test
    void forgetsFailuresOfWhoGetsIn() {
        for (int i = 0; i < 5; i++) {
            attempts.begin(unknown, address);
        }
        attempts.succeeded(unknown, address);

        assertThat(db.fetchExists(SIGN_IN_ATTEMPT, SIGN_IN_ATTEMPT.KEY.eq("account:" + unknown)))
                .isFalse();
    }

    private boolean begins(String email) {
        try {
            attempts.begin(email, Ids.next().toString());
            return true;
        } catch (TooMany e) {
            return false;
        }
    }

    /** Seconds until the next attempt is let through. */
    private long wait(String email) {
        try {
            attempts.begin(email, address);
            return 0;
        } catch (TooMany e) {
            return e.seconds();
        }
    }

    /** So many failures, whose wait is over. */
    private void failed(String email, int failures) {
        var past = Instant.now().minusSeconds(1);
        outside.executeWithoutResult(status ->
                db.insertInto(SIGN_IN_ATTEMPT)
                        .values("account:" + email, failures, past, past)
                        .onConflict(SIGN_IN_ATTEMPT.KEY)
                        .doUpdate()
                        .set(SIGN_IN_ATTEMPT.FAILURES, failures)
                        .set(SIGN_IN_ATTEMPT.OPEN_AT, past)
                        .execute());
    }
}
