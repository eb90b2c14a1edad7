package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;

import java.time.LocalDate;

/** Customers that are older than the data, in a file. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OpeningImportTest {
    private static final String FILE =
            """
            Код,Наименование,Клиент от,Поръчки преди
            1,Акме,01.03.2015,40
            2,Роза,15.07.2018,
            3,Без ден,,7
            4,Дробно,02.02.2017,"2,5"
            5,Нова,,
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void bringSinceWhenAndHowOften() {
        var admin = given.firm("EUR");

        var done = given.run(admin, FILE, ImportFixture.plan(ImportKind.PARTIES));

        assertThat(done.rows().created()).isEqualTo(3);
        assertThat(given.problems(done.id()))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("sinceMissing", "count");
        var acme = db.fetchSingle(PARTY_LIST, PARTY_LIST.NAME.eq("Акме"));
        assertThat(acme.getCustomerSince()).isEqualTo(LocalDate.of(2015, 3, 1));
        assertThat(acme.getOrdersBefore()).isEqualTo(40);
        assertThat(
                        given.run(admin, FILE, ImportFixture.plan(ImportKind.PARTIES))
                                .rows()
                                .unchanged())
                .isEqualTo(3);
    }
}
