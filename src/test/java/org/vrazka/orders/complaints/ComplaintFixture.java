package org.vrazka.orders.complaints;

import static org.vrazka.orders.db.Tables.COMPLAINT;
import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Ids;

import java.time.LocalDate;
import java.util.UUID;

/** Complaints for tests. */
@Component
public class ComplaintFixture {
    private final DSLContext db;

    ComplaintFixture(DSLContext db) {
        this.db = db;
    }

    /** An open one without an order, of the party's manager. */
    public UUID complaint(UUID party, String day) {
        var id = Ids.next();
        var owner = db.fetchSingle(PARTY, PARTY.ID.eq(party));
        db.insertInto(COMPLAINT)
                .set(COMPLAINT.ID, id)
                .set(COMPLAINT.DAY, LocalDate.parse(day))
                .set(COMPLAINT.PARTY_ID, party)
                .set(COMPLAINT.PARTY_KEY, owner.getKey())
                .set(COMPLAINT.MANAGER_ID, owner.getManagerId())
                .set(COMPLAINT.TITLE, "Bolt")
                .set(COMPLAINT.DEFECT, "Rusty")
                .execute();
        return id;
    }
}
