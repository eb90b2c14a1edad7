package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_NEED;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.UserFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;
import org.vrazka.shared.Ids;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What is valid until a day is so by the day of the company. At each moment the day is another one
 * than the machine's in one of these zones.
 */
@DatabaseTest
class CompanyDayFiltersTest {
    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture given;
    @Autowired Parties parties;
    @Autowired Lists lists;
    UUID acme;

    @BeforeEach
    void acme() {
        users.company();
        users.act(users.admin());
        acme = given.party("Акме").save();
        db.insertInto(PARTY_NEED)
                .set(PARTY_NEED.ID, Ids.next())
                .set(PARTY_NEED.PARTY_ID, acme)
                .set(PARTY_NEED.POSITION, (short) 0)
                .set(PARTY_NEED.SUBJECT, "QUALITY")
                .set(PARTY_NEED.IMPORTANCE, "MUST")
                .set(PARTY_NEED.TEXT, "Без драскотини")
                .execute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12"})
    void untilTodayIsStillSoAndUntilYesterdayNoMore(String zone) {
        db.update(COMPANY).set(COMPANY.ZONE, zone).execute();
        var today = LocalDate.now(ZoneId.of(zone));

        until(today);
        assertThat(found("held==true")).isEqualTo(1);
        assertThat(found("holdSelling==true")).isEqualTo(1);
        assertThat(found("needValid==true")).isEqualTo(1);

        until(today.minusDays(1));
        assertThat(found("held==true")).isZero();
        assertThat(found("holdSelling==true")).isZero();
        assertThat(found("needValid==true")).isZero();
    }

    private void until(LocalDate day) {
        db.update(PARTY)
                .set(PARTY.HOLD_SELLING, true)
                .set(PARTY.HOLD_UNTIL, day)
                .where(PARTY.ID.eq(acme))
                .execute();
        db.update(PARTY_NEED).set(PARTY_NEED.VALID_UNTIL, day).execute();
    }

    private int found(String filter) {
        return lists.rows(parties.listing(), ListQuery.of(filter)).items().size();
    }
}
