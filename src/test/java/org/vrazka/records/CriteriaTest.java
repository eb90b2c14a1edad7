package org.vrazka.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.records.Sample.SAMPLES;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Extent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@DatabaseTest
class CriteriaTest {
    @Autowired DSLContext db;
    @Autowired Lists lists;

    @BeforeEach
    void table() {
        Sample.createTable(db);
    }

    @Test
    void findsWhatAPlainEvaluationFinds() {
        var rows = Sample.fill(db, 300, 31);
        var random = new Random(32);
        var plain = new PlainFilter(text -> db.select(Match.fold(text)).fetchSingle().value1());
        for (int i = 0; i < 600; i++) {
            var filter = RandomFilters.filter(random, 3);
            var expected =
                    rows.stream()
                            .filter(row -> plain.accepts(filter, row))
                            .map(row -> (Object) row.id())
                            .collect(Collectors.toSet());

            var found = lists.rows(SAMPLES, Extent.ALL, wide(filter));

            assertThat(found.items().stream().map(Row::id).collect(Collectors.toSet()))
                    .as(Rsql.format(filter))
                    .isEqualTo(expected);
            assertThat(lists.count(SAMPLES, Extent.ALL, wide(filter))).isEqualTo(expected.size());
        }
    }

    @Test
    void findsDaysNearTodayInTheZoneOfWhoAsks() {
        var rows = Sample.fill(db, 200, 35);
        var zone = ZoneId.of("Europe/Sofia");
        var today = LocalDate.of(2026, 1, 4);
        var weekEnd = new Days(LocalDate.of(2026, 1, 2), today);

        assertThat(near("day==last-2d", today, zone)).isEqualTo(ids(rows, Sample::day, weekEnd));
        assertThat(near("at==last-2d", today, zone))
                .isEqualTo(ids(rows, row -> local(row.at(), zone), weekEnd));
        assertThat(near("day==next-week", today, zone))
                .isEqualTo(ids(rows, Sample::day, new Days(today.plusDays(1), today.plusDays(7))));
        assertThat(near("day=ge=this-week;day=le=this-week", today, zone))
                .isEqualTo(ids(rows, Sample::day, new Days(today.minusDays(6), today)));
        assertThat(near("at=gt=last-year", today, zone))
                .isEqualTo(
                        ids(
                                rows,
                                row -> local(row.at(), zone),
                                new Days(today.withDayOfYear(1), LocalDate.MAX)));
        assertThat(near("day!=this-year;day=null=false", today, zone)).isEmpty();
    }

    private static @Nullable LocalDate local(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : at.atZone(zone).toLocalDate();
    }

    private Set<UUID> near(String filter, LocalDate today, ZoneId zone) {
        var asked = new Criteria(SAMPLES, new Values(today, zone)).of(Rsql.parse(filter));
        return db.select(Sample.ID).from(Sample.TABLE).where(asked).fetchSet(Sample.ID);
    }

    private static Set<UUID> ids(
            List<Sample> rows, Function<Sample, @Nullable LocalDate> day, Days days) {
        return rows.stream()
                .filter(row -> {
                    var on = day.apply(row);
                    return on != null && !on.isBefore(days.first()) && !on.isAfter(days.last());
                })
                .map(Sample::id)
                .collect(Collectors.toSet());
    }

    private static ListQuery wide(Filter filter) {
        return ListQuery.ALL.withFilter(filter).withLimit(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour==red",
                "sample.id==1",
                "folded==a",
                "name;drop==1",
                "name=lt=a",
                "status=gt=NEW",
                "status==new",
                "quantity==many",
                "quantity==1.5",
                "quantity==99999999999",
                "amount==1e5",
                "amount==0x1F",
                "day==31.02.2026",
                "day==2026-02-31",
                "day==-99999d",
                "at==yesterday",
                "active==maybe",
                "name=null=perhaps",
                "active!=true"
            })
    void refusesWhatItDoesNotUnderstand(String filter) {
        Sample.fill(db, 5, 33);
        assertThatThrownBy(() -> found(filter)).isInstanceOf(BadQuery.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; delete from records.sample; --",
                "' or '1'='1",
                "\" or 1=1 --",
                "%",
                "_",
                "\\",
                "\\*",
                "!%",
                "$$; select pg_sleep(9) $$",
                "{0}",
                "?",
                ":name",
                "a' || 'b"
            })
    void takesHostileTextAsText(String text) {
        Sample.fill(db, 50, 34);
        for (var field : List.of("name", "code")) {
            for (var op : List.of(Op.EQ, Op.NE, Op.IN, Op.OUT)) {
                var query = wide(new Filter.Is(field, op, Match.literal(text)));
                int found = lists.rows(SAMPLES, Extent.ALL, query).items().size();
                boolean not = op == Op.NE || op == Op.OUT;
                assertThat(found).as(field + op.symbol() + text).isEqualTo(not ? 50 : 0);
            }
        }
        lists.rows(SAMPLES, Extent.ALL, ListQuery.ALL.withText(text));
        assertThat(db.fetchCount(Sample.TABLE)).isEqualTo(50);
    }

    @Test
    void aStarAloneIsAnyValueAndNeverAnEmptyOne() {
        Sample.fill(db, 60, 35);
        assertThat(found("name==*")).isEqualTo(found("name=null=false"));
        assertThat(found("name==\"\\\\*\\\\*\\\\*\"")).isLessThan(found("name==*"));
    }

    @Test
    void refusesMoreConditionsThanAnybodyNeeds() {
        var many = "code==a,".repeat(100) + "code==b";
        assertThatThrownBy(() -> found(many))
                .isInstanceOfSatisfying(
                        BadQuery.class, e -> assertThat(e.code()).isEqualTo("many"));
    }

    private int found(String filter) {
        return lists.rows(SAMPLES, Extent.ALL, ListQuery.of(filter).withLimit(500)).items().size();
    }
}
