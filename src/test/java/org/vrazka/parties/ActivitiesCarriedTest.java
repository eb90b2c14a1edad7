package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Rsql;
import org.vrazka.shared.postgres.Database;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A company that has said all by КИД-2008 finds it said by КИД-2025. */
class ActivitiesCarriedTest {
    private static final String BEFORE = "377";
    private static final String AFTER = "382";

    /** Filters as they were, and what they are. */
    private static final Map<String, String> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put("activities==62.01", "activities==62.10");
        FILTERS.put("activities==01.11;activities!=46.71", "activities==01.11;activities!=46.81");
        FILTERS.put(
                "activities==\"62.01 Компютърно програмиране\",name==\"activities==J\"",
                "activities==62.10,name==\"activities==J\"");
        FILTERS.put("activities==J;customer==true", "activities=in=(58,59,60,K);customer==true");
        FILTERS.put("activities!=J", "activities=out=(58,59,60,K)");
        FILTERS.put("activities==45", "activities=in=(46.71,46.72,47.8,95.31)");
        FILTERS.put(
                "name==А;(activities=in=(62.02,\"(странно)\",62.03),activities=null=true)",
                "name==А;(activities=in=(62.20,\"(странно)\"),activities=null=true)");
        FILTERS.put("activities==*мляко*", "activities==*мляко*");
        FILTERS.put("activities==C", "activities==C");
    }

    private static final String A_FIRM =
            """
            create function pg_temp.ids(variadic codes text[]) returns integer[] language sql as $$
            select array_agg(a.id order by at) from unnest(codes) with ordinality u (code, at) join parties.activity a using (code)
            $$;
            insert into identity.user_account (id, email, name) values (gen_random_uuid(), 'u@example.org', 'У');
            insert into parties.party (id, kind, name, activity_ids) values
            (gen_random_uuid(), 'ORGANISATION', 'Софт', pg_temp.ids('10.51')),
            (gen_random_uuid(), 'ORGANISATION', 'Съвет', pg_temp.ids('62.03', '01.11', '62.02')),
            (gen_random_uuid(), 'ORGANISATION', 'Никой', null),
            (gen_random_uuid(), 'ORGANISATION', 'Кошче', pg_temp.ids('46.71'));
            update parties.party set activity_ids = pg_temp.ids('62.01', '45.11', '47.91') where name = 'Софт';
            update parties.party set deleted_at = now() where name = 'Кошче';
            insert into imports.import (id, kind, state, file_name, file_size, plan, created_by)
            select gen_random_uuid(), 'PARTIES', 'DONE', 'a.csv', 3, '{}', id from identity.user_account limit 1;
            insert into imports.before
            select i.id, 'PARTIES', p.id, 1, jsonb_build_object('name', 'Стар', 'activity_ids', pg_temp.ids('62.02', '62.03'))
            from imports.import i, parties.party p where p.name = 'Никой';
            insert into duplicates.merge (id, winner_id, loser_id, merged_by, fields)
            select gen_random_uuid(), id, id, id, jsonb_build_object('parties.party',
                jsonb_build_object('activity_ids', jsonb_build_array(null, pg_temp.ids('80.10', '80.30'))))
            from parties.party where name = 'Софт';
            """;

    @TempDir static Path folder;
    static Database database;
    static Connection connection;
    static DSLContext db;

    @BeforeAll
    static void migrate() throws Exception {
        database = Database.empty(folder.resolve("pg"));
        migrate(BEFORE);
        connection = database.connect();
        db = DSL.using(connection);
        try (var statement = connection.createStatement()) {
            statement.execute(A_FIRM);
        }
        FILTERS.keySet().forEach(ActivitiesCarriedTest::save);
        migrate(AFTER);
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .target(version)
                .load()
                .migrate();
    }

    private static void save(String filter) {
        var state = ListQuery.of(filter).withText("q & a").state();
        db.execute(
                "insert into records.saved_view (id, list, name, state, owner_id) select"
                        + " gen_random_uuid(), 'parties', {0}, {1}, id from identity.user_account",
                DSL.val(filter), DSL.val(state));
        db.execute(
                "insert into segmentation.definition (id, name, rules) select gen_random_uuid(),"
                        + " {0}, jsonb_build_object('filter', {0}, 'measure', 'REVENUE')",
                DSL.val(filter));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void onCounterpartiesTheirListAndTheTrash() {
        for (var table : List.of("party", "party_list")) {
            assertThat(codes(table, "Софт")).containsExactly("62.10", "47.81", "47");
            assertThat(codes(table, "Съвет")).containsExactly("62.20", "01.11");
            assertThat(codes(table, "Никой")).isEmpty();
        }
        assertThat(codes("party", "Кошче")).containsExactly("46.81");
        assertThat(codes("party_trash", "Кошче")).containsExactly("46.81");
    }

    @Test
    void withoutAChangeThatSomebodyMade() {
        assertThat(
                        db.fetchValue(
                                "select string_agg(distinct version::text, ',') from"
                                        + " parties.party"))
                .isEqualTo("1");
        assertThat(
                        db.fetch(
                                        """
                                        select e.code || ' ' || e.name_bg
                                        from records.change c cross join jsonb_array_elements_text(c.fields #> '{activity_ids,1}') with ordinality u (id, at)
                                        join parties.activity_ever e on e.id = u.id::integer order by u.at
                                        """)
                                .getValues(0, String.class))
                .hasSize(3)
                .first()
                .isEqualTo("62.01 Компютърно програмиране (КИД-2008)");
    }

    @Test
    void inWhatImportsAndMergesBringBack() {
        assertThat(told("select state -> 'activity_ids' from imports.before"))
                .containsExactly("62.20");
        assertThat(told("select fields #> '{parties.party,activity_ids,1}' from duplicates.merge"))
                .containsExactly("80.01");
        assertThat(
                        db.fetchValue(
                                "select fields #>> '{parties.party,activity_ids,0}' from"
                                        + " duplicates.merge"))
                .isNull();
    }

    @Test
    void inFiltersOfViewsAndSegmentations() {
        FILTERS.forEach((was, now) -> {
            var state =
                    (String)
                            db.fetchValue(
                                    "select state from records.saved_view where name = {0}",
                                    DSL.val(was));
            var view = ListQuery.ofState(Objects.requireNonNull(state));
            assertThat(view).isEqualTo(ListQuery.of(now).withText("q & a"));
            assertThat(state).isEqualTo(view.state());
            var rule =
                    (String)
                            db.fetchValue(
                                    "select rules ->> 'filter' from segmentation.definition where"
                                            + " name = {0}",
                                    DSL.val(was));
            assertThat(Rsql.parse(Objects.requireNonNull(rule))).isEqualTo(Rsql.parse(now));
        });
    }

    @Test
    void andTriggersWriteTheHistoryAgain() {
        assertThat(
                        db.fetchValue(
                                "select count(*) from pg_trigger where tgenabled <> 'O' and"
                                        + " tgrelid::regclass::text like 'parties.%'"))
                .isEqualTo(0L);
    }

    private static List<String> codes(String table, String name) {
        return named(
                "parties.%s t cross join unnest(t.activity_ids) with ordinality u (id, at) join parties.activity a on a.id = u.id where t.name = '%s'"
                        .formatted(table, name));
    }

    private static List<String> told(String json) {
        return named(
                "(%s) t (ids) cross join jsonb_array_elements_text(t.ids) with ordinality u (id, at) join parties.activity a on a.id = u.id::integer"
                        .formatted(json));
    }

    private static List<String> named(String from) {
        return db.fetch("select a.code from " + from + " order by at").getValues(0, String.class);
    }
}
