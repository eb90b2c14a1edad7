package org.vrazka.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.PIN;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Classes given by hand. */
@DatabaseTest
class PinsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Sofia"));
    private static final String SOON = TODAY.plusDays(30).toString();

    @Autowired DSLContext db;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired OrderFixture orders;
    @Autowired SegmentationFixture fixture;
    @Autowired Results results;
    @Autowired Pins pins;
    @Autowired List<RecurringTask<?>> nightly;

    private UUID small;
    private UUID large;
    private Run run;

    @BeforeEach
    void given() {
        users.company();
        users.act(users.admin());
        large = buyer("large", "900");
        small = buyer("small", "5");
        run = fixture.computed("Revenue", "2026-01-01", "2026-03-31");
    }

    @Test
    void standOnTheCardInPlaceOfTheComputedOnes() {
        assertThat(onCard(small)).isEqualTo("CZ");

        pins.put(small, new PinForm("A", "", "ключов за нас", SOON));

        assertThat(onCard(small)).isEqualTo("AZ");
        assertThat(onCard(large)).isEqualTo("AZ");
        assertThat(results.find(run, small).orElseThrow().abc()).isEqualTo(AbcClass.C);
        assertThat(names("pinned==A")).containsExactly("small");

        pins.put(small, new PinForm("B", "X", "все пак", SOON));
        assertThat(onCard(small)).isEqualTo("BX");
        fixture.computed(run.definition());
        assertThat(onCard(small)).isEqualTo("BX");

        pins.end(small);
        assertThat(onCard(small)).isEqualTo("CZ");
        assertThat(names("pinned=null=false")).isEmpty();
        assertThat(pins.find(small)).isEmpty();
        assertThat(pins.of(small))
                .extracting(Pin::reason)
                .containsExactly("все пак", "ключов за нас");
    }

    @Test
    void endWithTheirLastDay() {
        pins.put(small, new PinForm("A", "", "опит", TODAY.toString()));
        pins.endOver();
        assertThat(onCard(small)).isEqualTo("AZ");

        db.update(PIN).set(PIN.UNTIL, TODAY.minusDays(2)).execute();
        pins.endOver();

        assertThat(onCard(small)).isEqualTo("CZ");
        assertThat(pins.of(small)).singleElement().extracting(Pin::endedBy).isNull();
        assertThat(nightly).extracting(RecurringTask::getName).contains("segmentation-pins");
    }

    @Test
    void needAClassAReasonAndADayToCome() {
        assertThatThrownBy(() ->
                        pins.put(small, new PinForm("D", "NONE", " ", TODAY.minusDays(9) + "")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e ->
                                assertThat(e.messages().keySet())
                                        .containsExactlyInAnyOrder(
                                                "abc", "xyz", "reason", "until"));
    }

    @Test
    void areGivenByWhoMayChangeTheCustomer() {
        users.act(users.user("Продажби", ReadyRole.SALES_MANAGER));
        var form = new PinForm("A", "", "мой", SOON);
        assertThatThrownBy(() -> pins.put(small, form)).isInstanceOf(NotFound.class);

        users.act(users.user("Одитор", ReadyRole.AUDITOR));
        assertThat(pins.of(small)).isEmpty();
        assertThatThrownBy(() -> pins.put(small, form)).isInstanceOf(Forbidden.class);
    }

    private List<String> names(String filter) {
        return results.customers(run, ListQuery.of(filter)).map(Customer::name).items();
    }

    private String onCard(UUID party) {
        return db.select(PARTY_LIST.ABC.concat(PARTY_LIST.XYZ))
                .from(PARTY_LIST)
                .where(PARTY_LIST.ID.eq(party))
                .fetchSingle()
                .value1();
    }

    private UUID buyer(String name, String amount) {
        var party = parties.customer(name);
        orders.order(party, "2026-01-10").line("1", amount).save();
        return party;
    }
}
