package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.PURPOSE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.records.NamedList;

/** For what people may agree that we use what we know of them: the firm's list. */
@Component
public class Purposes extends NamedList {
    Purposes(DSLContext db) {
        super(db, PURPOSE.ID, PURPOSE.NAME_BG, PURPOSE.NAME_EN, PURPOSE.ACTIVE);
    }
}
