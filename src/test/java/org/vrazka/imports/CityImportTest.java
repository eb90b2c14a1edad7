package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.parties.Regions;
import org.vrazka.parties.db.tables.records.PartyRecord;

/** Who writes a city means the town, not the municipality or the oblast of its name. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CityImportTest {
    private static final String FILE =
            """
            Код,Наименование,Град,Област,Държава,Адрес
            1,Роза,Казанлък,,,ул. Роза 1
            2,Тепе,гр. Пловдив,Пловдив,България,
            3,Ханс,Berlin,,Germany,Obere Str. 57
            4,Няма,Никъде,,,
            5,Друг,Казанлък,Варна,,
            """;

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired Regions regions;

    @AfterEach
    void clear() {
        given.clear();
    }

    @Test
    void isTheSettlement() {
        var admin = given.firm("EUR");

        var done = given.run(admin, FILE, ImportFixture.plan(ImportKind.PARTIES));

        assertThat(done.rows().created()).isEqualTo(5);
        assertThat(place("Роза")).isEqualTo("35167");
        assertThat(party("Роза").getAddress()).isEqualTo("ул. Роза 1");
        assertThat(place("Тепе")).isEqualTo("56784");
        assertThat(place("Ханс")).isEqualTo("DE");
        assertThat(party("Ханс").getAddress()).isEqualTo("Obere Str. 57, Berlin");
        assertThat(party("Няма").getRegionText()).isEqualTo("Никъде");
        assertThat(place("Друг")).isEqualTo("BG-03");
        assertThat(party("Друг").getAddress()).isEqualTo("Казанлък");
        assertThat(given.run(admin, FILE, ImportFixture.plan(ImportKind.PARTIES)).rows())
                .isEqualTo(new Import.Rows(5, 0, 0, 5, 0));
    }

    private String place(String name) {
        return regions.get(party(name).getRegionId()).code();
    }

    private PartyRecord party(String name) {
        return db.fetchSingle(PARTY, PARTY.NAME.eq(name));
    }
}
