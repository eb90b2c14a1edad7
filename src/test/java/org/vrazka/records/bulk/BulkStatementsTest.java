package org.vrazka.records.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.Statements;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.RecordScope;

import java.util.List;
import java.util.UUID;

/** A piece is written and taken back in sets, however many records it has; by this thread. */
@DatabaseTest
class BulkStatementsTest {
    @Autowired Bulks bulks;
    @Autowired BulkSettings settings;
    @Autowired RecordKinds kinds;
    @Autowired RecordScope scope;
    @Autowired Statements statements;
    @Autowired DSLContext db;
    @Autowired PartyFixture parties;
    @Autowired UserFixture users;
    private User ada;

    @BeforeEach
    void given() {
        users.company();
        ada = users.act(users.admin());
        parties.customer("Една", ada.id());
    }

    @Test
    void sendsAsManyStatementsForManyAsForOne() throws Exception {
        String[] typed = {"selling=true", "reason=неплатено"};
        var one = begun(typed);
        var few = statements.of(() -> assertThat(piece(one, typed).write()).hasSize(1));
        var fewBack = statements.of(() -> assertThat(piece(one, typed).undo()).hasSize(1));
        for (int i = 0; i < 40; i++) {
            parties.customer("Още " + i, ada.id());
        }
        var many = begun(typed);
        assertThat(statements.of(() -> assertThat(piece(many, typed).write()).hasSize(41)))
                .hasSameSizeAs(few);
        assertThat(statements.of(() -> assertThat(piece(many, typed).undo()).hasSize(41)))
                .hasSameSizeAs(fewBack);
    }

    private BulkPiece piece(UUID bulk, String... typed) {
        var kind = kinds.get("parties");
        return new BulkPiece(
                db,
                scope,
                bulk,
                ada.id(),
                kind,
                settings.of(kind, "hold", List.of(typed)),
                "hold",
                items(bulk));
    }

    private List<UUID> items(UUID bulk) {
        return db.fetch("select record_id from records.bulk_item where bulk_id = ?", bulk)
                .getValues(0, UUID.class);
    }

    private UUID begun(String... typed) {
        return bulks.begin("parties", new BulkForm(List.of(), "", "hold", List.of(typed)));
    }
}
