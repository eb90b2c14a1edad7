package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_REACH;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.User;
import org.vrazka.shell.PaletteSource;

import java.util.List;

/** Telephones and e-mails of a file of counterparties are read as those of the form. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PartyReachImportTest {
    private static final String FILE =
            """
            Код,Наименование,Държава,Телефон,Имейл
            1,Акме,,"02/444 40 10; 0888 123 456","vnos@example.com, two@example.com"
            2,Ханс,Германия,030 901820,ханс
            3,Без,,"грешен, 032 444 101",vnos2
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired PaletteSource partiesInPalette;
    @Autowired CurrentUser currentUser;
    User admin;

    @BeforeEach
    void firm() {
        admin = given.firm("EUR");
    }

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void areKeptInOneFormAndWhatIsNoneIsTold() {
        var done = bring(FILE);

        assertThat(done.rows()).isEqualTo(new Import.Rows(3, 3, 0, 0, 0));
        assertThat(reaches("Акме"))
                .containsExactly(
                        "vnos@example.com", "two@example.com", "+35924444010", "+359888123456");
        assertThat(reaches("Ханс")).containsExactly("+4930901820");
        assertThat(reaches("Без")).containsExactly("+35932444101");
        assertThat(given.problems(done.id()))
                .extracting(
                        Problem::row, Problem::column, Problem::code, p -> p.details().getFirst())
                .containsExactlyInAnyOrder(
                        tuple(3L, "Имейл", "unknownEmail", "ханс"),
                        tuple(4L, "Телефон", "unknownPhone", "грешен"),
                        tuple(4L, "Имейл", "unknownEmail", "vnos2"));
        for (var typed : List.of("024444010", "02/444-40-10", "+359 2 444 4010", "0888123456")) {
            assertThat(found(typed)).as(typed).containsExactly("Акме");
        }
    }

    @Test
    void areReadSomeThousandsAtATime() {
        var file = new StringBuilder("Код,Име,Телефон\n");
        for (int i = 1; i <= 10_001; i++) {
            file.append("%d,Фирма %d,02 %07d\n".formatted(i, i, 2_000_000 + i));
        }

        bring(file.toString());

        assertThat(reaches("Фирма 1")).containsExactly("+35922000001");
        assertThat(reaches("Фирма 10001")).containsExactly("+35922010001");
    }

    @Test
    void comeTwiceWithoutAChangeAndAreTakenBack() {
        bring(FILE);
        assertThat(bring(FILE).rows()).isEqualTo(new Import.Rows(3, 0, 0, 3, 0));

        var more = bring(FILE.replace("0888 123 456", "0888 123 456, 0877 000 111"));
        assertThat(more.rows().changed()).isEqualTo(1);
        assertThat(reaches("Акме")).contains("+359888123456", "+359877000111");

        assertThat(given.undo(more.id()).kept()).isZero();
        assertThat(reaches("Акме")).contains("+359888123456").doesNotContain("+359877000111");
    }

    private Import bring(String file) {
        return given.run(admin, file, ImportFixture.plan(ImportKind.PARTIES));
    }

    private List<String> reaches(String name) {
        return db.select(PARTY_REACH.VALUE)
                .from(PARTY_REACH)
                .join(PARTY)
                .on(PARTY.ID.eq(PARTY_REACH.PARTY_ID))
                .where(PARTY.NAME.eq(name))
                .orderBy(PARTY_REACH.MEANS, PARTY_REACH.POSITION)
                .fetch(PARTY_REACH.VALUE);
    }

    private List<String> found(String typed) {
        return currentUser.as(
                admin,
                () ->
                        partiesInPalette.find(typed, 5).stream()
                                .map(PaletteSource.Hit::title)
                                .toList());
    }
}
