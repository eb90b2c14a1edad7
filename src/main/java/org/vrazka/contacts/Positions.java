package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.POSITION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.records.NamedList;

/** What people are at parties: the firm's list. */
@Component
public class Positions extends NamedList {
    Positions(DSLContext db) {
        super(db, POSITION.ID, POSITION.NAME_BG, POSITION.NAME_EN, POSITION.ACTIVE);
    }
}
