package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.shared.Ids;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Counterparties for tests, whoever is signed in: {@code given.customer("Acme")}, {@code
 * given.party("Acme").manager(maria).region("BG-03").revenue("100.00").save()}.
 */
@Component
public class PartyFixture {
    private final DSLContext db;
    private final Regions regions;

    PartyFixture(DSLContext db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    /** A customer of nobody in particular. */
    public UUID customer(String name) {
        return party(name).save();
    }

    public UUID customer(String name, UUID manager) {
        return party(name).manager(manager).save();
    }

    /** An organisation that is a customer, until told otherwise. */
    public Draft party(String name) {
        return new Draft(name);
    }

    /** What facts carry in place of the id. */
    public int key(UUID party) {
        return db.fetchSingle(PARTY, PARTY.ID.eq(party)).getKey();
    }

    /** A party on its way to the database. */
    public class Draft {
        private final PartyRecord party = new PartyRecord();
        private @Nullable BigDecimal revenue;
        private @Nullable LocalDate lastOrder;
        private @Nullable String classes;

        private Draft(String name) {
            party.setId(Ids.next());
            party.setKind(PartyKind.ORGANISATION.name());
            party.setName(name);
            party.setCustomer(true);
        }

        public Draft manager(UUID manager) {
            party.setManagerId(manager);
            return this;
        }

        /** A code of the tree, such as BG-03 or DE. */
        public Draft region(String code) {
            party.setRegionId(regions.byCode(code).orElseThrow().id());
            return this;
        }

        public Draft place(String text) {
            party.setRegionText(text);
            return this;
        }

        public Draft market(int market) {
            party.setMarketId(market);
            return this;
        }

        public Draft supplier() {
            party.setSupplier(true);
            return this;
        }

        public Draft eik(String eik) {
            party.setEik(eik);
            return this;
        }

        public Draft vatNumber(String number) {
            party.setVatNumber(number);
            return this;
        }

        public Draft phone(String e164) {
            party.setPhone(e164);
            return this;
        }

        public Draft email(String email) {
            party.setEmail(email);
            return this;
        }

        /** Of the last 12 months, as if orders had computed it. */
        public Draft revenue(String amount) {
            revenue = new BigDecimal(amount);
            return this;
        }

        public Draft lastOrder(String day) {
            lastOrder = LocalDate.parse(day);
            return this;
        }

        /** A status and two classes, as in "REGULAR A X". */
        public Draft classes(String statusAbcXyz) {
            classes = statusAbcXyz;
            return this;
        }

        public UUID save() {
            db.insertInto(PARTY).set(party).execute();
            var listed = db.newRecord(PARTY_LIST);
            if (revenue != null) {
                listed.setRevenue_12m(revenue);
            }
            if (lastOrder != null) {
                listed.setLastOrderOn(lastOrder);
            }
            if (classes != null) {
                var parts = classes.split(" ");
                listed.setStatus(parts[0]);
                listed.setAbc(parts[1]);
                listed.setXyz(parts[2]);
            }
            if (listed.touched()) {
                db.update(PARTY_LIST).set(listed).where(PARTY_LIST.ID.eq(party.getId())).execute();
            }
            return party.getId();
        }
    }
}
