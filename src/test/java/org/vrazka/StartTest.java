package org.vrazka;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class StartTest {
    @Autowired DSLContext db;

    @Test
    void foldsEverySpellingToOneForm() {
        assertThat(db.fetchValue("select records.fold('Българска  Роза-Щит й')"))
                .isEqualTo("balgarska roza shtit y");
    }
}
