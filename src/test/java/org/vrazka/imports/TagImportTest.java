package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;

import java.util.List;

/** Tags and activities of a file: those of the lists are put on, others are told. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TagImportTest {
    private static final String FILE =
            """
            Код,Наименование,Тагове,Дейности
            1,Акме,"внесен, непознат","6201, 47.91, 99.99, 10.51, 45.20"
            2,Роза,,
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    User admin;
    int tag;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
        db.execute(
                "insert into records.tag (name_bg, name_en) values ('внесен', 'imported') on"
                        + " conflict do nothing");
        tag =
                db.fetchSingle("select id from records.tag where name_bg = 'внесен'")
                        .get(0, Integer.class);
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void putsThemOnTwiceChangesNothingAndGoesBack() {
        var done = given.run(admin, FILE, ImportFixture.plan(ImportKind.PARTIES));
        assertThat(done.rows()).isEqualTo(new Import.Rows(2, 2, 0, 0, 0));
        assertThat(given.problems(done.id()))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "unknownTags",
                        "unknownActivities",
                        "formerActivity",
                        "formerActivityInPart",
                        "movedActivity");
        assertThat(given.problems(done.id()))
                .filteredOn(problem -> problem.row() == null)
                .extracting(Problem::details)
                .containsExactlyInAnyOrder(
                        List.of("62.01", "62.10", "1"),
                        List.of("47.91", "47", "1"),
                        List.of("45.20", "95.31", "1"));
        assertThat(codes("Акме")).containsExactly("62.10", "47.91", "10.51", "95.31");
        assertThat(db.fetchValue(PARTY_LIST.TAG_IDS, PARTY_LIST.NAME.eq("Акме")))
                .containsExactly(tag);

        var again = given.run(admin, FILE, ImportFixture.plan(ImportKind.PARTIES));
        assertThat(again.rows()).isEqualTo(new Import.Rows(2, 0, 0, 2, 0));
        var more =
                given.run(
                        admin,
                        FILE.replace("Роза,,", "Роза,IMPORTED,V"),
                        ImportFixture.plan(ImportKind.PARTIES));
        assertThat(more.rows().changed()).isEqualTo(1);
        given.undo(more.id());
        assertThat(db.fetchValue(PARTY.TAG_IDS, PARTY.NAME.eq("Роза"))).isNull();
    }

    private List<String> codes(String name) {
        return db.fetch(
                        """
                        select a.code from parties.party_list l cross join unnest(l.activity_ids) with ordinality u (id, at)
                        join parties.activity a on a.id = u.id where l.name = {0} order by at
                        """,
                        DSL.val(name))
                .getValues(0, String.class);
    }
}
