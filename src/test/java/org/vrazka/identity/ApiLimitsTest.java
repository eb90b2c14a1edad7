package org.vrazka.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.shared.Ids;
import org.vrazka.shared.TooMany;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

@DatabaseTest
class ApiLimitsTest {
    private static final Instant MINUTE = Instant.parse("2026-11-24T10:00:00Z");
    private static final Clock AT_20 = at(MINUTE.plusSeconds(20));

    @Autowired DSLContext db;

    @Test
    void countTwoNodesAsOne() {
        var one = new ApiLimits(db, AT_20, 40);
        var other = new ApiLimits(db, AT_20, 40);
        var token = Ids.next();
        int let = 0;
        while (isLet(let % 3 == 0 ? one : other, token) && let < 100) {
            let++;
        }
        while (isLet(one, token) || isLet(other, token)) {
            let++;
        }

        assertThat(let).isEqualTo(40);
        assertThatThrownBy(() -> other.count(token))
                .isInstanceOfSatisfying(TooMany.class, e -> assertThat(e.seconds()).isEqualTo(40));
    }

    @Test
    void leaveOtherTokensAlone() {
        var limits = new ApiLimits(db, AT_20, 20);
        var busy = Ids.next();
        while (isLet(limits, busy)) {}

        assertThat(isLet(limits, Ids.next())).isTrue();
    }

    @Test
    void beginAnewWithTheNextMinute() {
        var token = Ids.next();
        var limits = new ApiLimits(db, AT_20, 20);
        while (isLet(limits, token)) {}

        var later = new ApiLimits(db, at(MINUTE.plus(Duration.ofMinutes(1))), 20);
        assertThat(isLet(later, token)).isTrue();
    }

    private static boolean isLet(ApiLimits limits, UUID token) {
        try {
            limits.count(token);
            return true;
        } catch (TooMany e) {
            return false;
        }
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
