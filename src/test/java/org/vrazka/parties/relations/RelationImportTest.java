package org.vrazka.parties.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.parties.db.Tables.RELATION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.Statements;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.Staged;
import org.vrazka.shared.Ids;

import java.util.UUID;

/** Relations of many staged counterparties are written as fast as those of few. */
@DatabaseTest
class RelationImportTest {
    private static final String TABLE = "imports.parties_of_test";

    @Autowired DSLContext db;
    @Autowired RelationImport relations;
    @Autowired Statements statements;
    @Autowired PartyFixture parties;
    @Autowired UserFixture users;

    @Test
    void takeAsManyStatementsForManyRowsAsForFew() throws Exception {
        var admin = users.admin();
        parties.customer("Връх");

        int few = statements(staged(admin.id(), "Малка", 3));
        int many = statements(staged(admin.id(), "Голяма", 60));

        assertThat(db.fetchCount(RELATION)).isEqualTo(2 * 63);
        assertThat(many).isEqualTo(few);
    }

    private int statements(Staged staged) throws Exception {
        return statements
                .of(() -> {
                    relations.prepare(staged);
                    relations.match(staged);
                    relations.write(staged, 1, 60);
                })
                .size();
    }

    private Staged staged(UUID user, String name, int rows) {
        db.execute("drop table if exists " + TABLE);
        db.execute(
                "create table %s (n bigint, external_id text, name text, record_id uuid, verdict text %s)"
                        .formatted(TABLE, RelationImport.COLUMNS));
        for (int i = 1; i <= rows; i++) {
            db.execute(
                    "insert into %s (n, name, record_id, verdict, parent, recommended_by) values (?, ?, ?, 'SAME', 'Връх', 'Връх')"
                            .formatted(TABLE),
                    i,
                    name + i,
                    parties.customer(name + i));
        }
        return new Staged(TABLE, Ids.next(), user, "file");
    }
}
