package org.vrazka.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.vrazka.identity.db.Tables.SIGN_IN_ATTEMPT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.TooMany;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Slows down who guesses passwords: after some failures each next attempt, by account and by
 * address, has to wait twice as long, a quarter of an hour at most. Nobody is locked out for good.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class SignInAttempts {
    private static final int FREE_BY_ACCOUNT = 5;
    private static final int FREE_BY_ADDRESS = 30;
    private static final int LONGEST_WAIT = 900;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final DSLContext db;
    private final Clock clock;

    SignInAttempts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Counts an attempt before its password is looked at, so that many at once do not slip through.
     *
     * @throws TooMany when it comes too early; it is not counted then
     */
    public void begin(String email, String address) {
        count(address(address), FREE_BY_ADDRESS);
        count(account(email), FREE_BY_ACCOUNT);
    }

    /** The account is trusted again; of the address, only this attempt is forgotten. */
    public void succeeded(String email, String address) {
        db.deleteFrom(SIGN_IN_ATTEMPT).where(SIGN_IN_ATTEMPT.KEY.eq(account(email))).execute();
        db.update(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.FAILURES, SIGN_IN_ATTEMPT.FAILURES.minus(1))
                .where(SIGN_IN_ATTEMPT.KEY.eq(address(address)), SIGN_IN_ATTEMPT.FAILURES.gt(0))
                .execute();
    }

    void forgetOld() {
        db.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.LAST_AT.lt(clock.instant().minus(FORGOTTEN)))
                .execute();
    }

    private void count(String key, int free) {
        var now = clock.instant();
        var failures =
                when(SIGN_IN_ATTEMPT.LAST_AT.lt(now.minus(FORGOTTEN)), val(1))
                        .otherwise(SIGN_IN_ATTEMPT.FAILURES.plus(1));
        int counted =
                db.insertInto(SIGN_IN_ATTEMPT)
                        .set(SIGN_IN_ATTEMPT.KEY, key)
                        .set(SIGN_IN_ATTEMPT.FAILURES, 1)
                        .set(SIGN_IN_ATTEMPT.LAST_AT, now)
                        .set(SIGN_IN_ATTEMPT.OPEN_AT, now)
                        .onConflict(SIGN_IN_ATTEMPT.KEY)
                        .doUpdate()
                        .set(SIGN_IN_ATTEMPT.FAILURES, failures)
                        .set(SIGN_IN_ATTEMPT.LAST_AT, now)
                        .set(SIGN_IN_ATTEMPT.OPEN_AT, after(now, failures, free))
                        .where(SIGN_IN_ATTEMPT.OPEN_AT.le(now))
                        .execute();
        if (counted == 0) {
            throw new TooMany(Duration.between(now, openAt(key)));
        }
    }

    private static Field<Instant> after(Instant now, Field<Integer> failures, int free) {
        return field(
                "{0} + least({1}, case when {2} < {3} then 0 else power(2, least({2} - {3}, 20))"
                        + " end) * interval '1 second'",
                SQLDataType.INSTANT, val(now), val(LONGEST_WAIT), failures, val(free));
    }

    private Instant openAt(String key) {
        return db.fetchSingle(SIGN_IN_ATTEMPT, SIGN_IN_ATTEMPT.KEY.eq(key)).getOpenAt();
    }

    /** Of IPv6 the first four groups: the rest is one's own to choose. */
    private static String address(String address) {
        var groups = address.split(":", -1);
        return "address:"
                + (groups.length > 4 ? String.join(":", List.of(groups).subList(0, 4)) : address);
    }

    /** What is longer than any name of ours is told apart by its beginning. */
    private static String account(String email) {
        String known = email.substring(0, Math.min(email.length(), AccountRules.LONGEST_EMAIL));
        return "account:" + known.toLowerCase(Locale.ROOT);
    }
}
