package org.vrazka.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.records.Sample.OWNER;
import static org.vrazka.records.Sample.OWNERS;
import static org.vrazka.records.Sample.SAMPLES;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Extent;
import org.vrazka.shared.Slice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

@DatabaseTest
class ListsTest {
    private static final Extent ALL = Extent.ALL;

    @Autowired DSLContext db;
    @Autowired Lists lists;

    @BeforeEach
    void table() {
        Sample.createTable(db);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "-name",
                "amount",
                "-amount",
                "code",
                "-code",
                "day",
                "-at",
                "-quantity",
                "status"
            })
    void pagesForwardAndBackAreTheWholeSortedList(String sort) {
        Sample.fill(db, 157, 1);
        for (var scope :
                List.of(ALL, ofOwners(1), ofOwners(2), Extent.of(OWNER.eq(OWNERS.getLast())))) {
            for (int limit : List.of(1, 7, 50, 157, 158)) {
                var query = ListQuery.ALL.withSort(sort).withLimit(limit);
                var whole = new ArrayList<Object>();
                lists.each(SAMPLES, scope, query, row -> whole.add(row.id()));

                assertThat(whole).hasSize(db.fetchCount(Sample.TABLE, scope.condition()));
                assertThat(forward(scope, query)).isEqualTo(whole);
                assertThat(backward(scope, query)).isEqualTo(whole);
            }
        }
    }

    private static Extent ofOwners(int first) {
        var parts =
                OWNERS.subList(0, first).stream()
                        .map(owner -> new Extent.Part(Extent.By.OWNER, OWNER.eq(owner)))
                        .toList();
        return new Extent(OWNER.in(OWNERS.subList(0, first)), parts);
    }

    private List<Object> forward(Extent scope, ListQuery query) {
        var ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var page = lists.rows(SAMPLES, scope, query.withCursor(cursor));
            page.items().forEach(row -> ids.add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    private List<Object> backward(Extent scope, ListQuery query) {
        var page = lastPage(scope, query);
        var ids = new ArrayList<>();
        while (true) {
            var reversed = new ArrayList<>(page.items());
            Collections.reverse(reversed);
            reversed.forEach(row -> ids.add(row.id()));
            if (page.previous() == null) {
                Collections.reverse(ids);
                return ids;
            }
            page = lists.rows(SAMPLES, scope, query.withCursor(page.previous()));
        }
    }

    private Slice<Row> lastPage(Extent scope, ListQuery query) {
        var page = lists.rows(SAMPLES, scope, query);
        while (page.next() != null) {
            page = lists.rows(SAMPLES, scope, query.withCursor(page.next()));
        }
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-amount", "code", "day"})
    void insertsBetweenPagesNeitherRepeatNorLoseARow(String sort) {
        var before = Sample.fill(db, 120, 2).stream().map(s -> (Object) s.id()).toList();
        var random = new Random(3);
        var query = ListQuery.ALL.withSort(sort).withLimit(10);
        var seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var page = lists.rows(SAMPLES, ALL, query.withCursor(cursor));
            page.items().forEach(row -> seen.add(row.id()));
            cursor = page.next();
            Sample.insert(db, List.of(Sample.random(random), Sample.random(random)));
        } while (cursor != null && seen.size() < 1_000);

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void refusesCursorsThatAreNotItsOwn() {
        Sample.fill(db, 30, 4);
        var query = ListQuery.ALL.withSort("amount").withLimit(5);
        var next = lists.rows(SAMPLES, ALL, query).next();
        assertThat(next).isNotNull();
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            var letters = next.toCharArray();
            int at = random.nextInt(letters.length - 1);
            letters[at] = letters[at] == 'A' ? 'B' : 'A';
            assertRefused(query.withCursor(new String(letters)));
        }
        assertRefused(query.withSort("-amount").withCursor(next));
        assertRefused(query.withSort("name").withCursor(next));
        for (var bad : List.of("x", "%%", "AAAA", "….", "a".repeat(5_000))) {
            assertRefused(query.withCursor(bad));
        }
    }

    private void assertRefused(ListQuery query) {
        assertThatThrownBy(() -> lists.rows(SAMPLES, ALL, query))
                .isInstanceOfSatisfying(
                        BadQuery.class, e -> assertThat(e.parameter()).isEqualTo("cursor"));
    }

    @Test
    void countsUpToTheCap() {
        Sample.fill(db, 40, 6);
        assertThat(lists.count(SAMPLES, ALL, ListQuery.ALL)).isEqualTo(40);
        db.execute(
                """
                insert into records.sample (id, quantity, owner)
                select gen_random_uuid(), 1, gen_random_uuid() from generate_series(1, 10100)
                """);
        assertThat(lists.count(SAMPLES, ALL, ListQuery.ALL)).isEqualTo(Lists.COUNTED + 1);
        assertThat(lists.count(SAMPLES, Extent.of(DSL.falseCondition()), ListQuery.ALL)).isZero();
    }

    @Test
    void findsByPartsOfANameInEitherAlphabet() {
        Sample.fill(db, 100, 7);
        for (var text : List.of("БЪЛГАРСКА РОЗА", "garska ro", "роза", "shtit", "щит", "ща", "я")) {
            var rows = lists.rows(SAMPLES, ALL, ListQuery.ALL.withText(text));
            var expected = text.equals("ща") ? 0 : 1;
            assertThat(rows.items().size()).as(text).isGreaterThanOrEqualTo(expected);
        }
        assertThat(lists.rows(SAMPLES, ALL, ListQuery.ALL.withText("%")).items()).isEmpty();
    }
}
