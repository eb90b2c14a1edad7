package org.vrazka.parties.personal;

import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.val;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.parties.db.Tables.PARTY_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_DATE;
import static org.vrazka.parties.db.Tables.PARTY_NEED;
import static org.vrazka.parties.db.Tables.PARTY_REACH;
import static org.vrazka.parties.db.Tables.PARTY_SITE;
import static org.vrazka.parties.db.Tables.PERSONAL_NUMBER;
import static org.vrazka.parties.db.Tables.VAT_ANSWER;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Kind;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyKind;
import org.vrazka.records.erasing.Erasable;
import org.vrazka.records.erasing.Subject;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Empties a counterparty that is a private person of all that tells who he is. Its roles, market,
 * manager, terms of payment and place down to the oblast stay: figures are told apart by them.
 */
@Component
class PartyErasing implements Erasable {
    /** Tables of what hangs on a counterparty, by the column that names it. */
    private static final List<TableField<?, UUID>> PARTS =
            List.of(
                    PARTY_REACH.PARTY_ID,
                    PARTY_ACCOUNT.PARTY_ID,
                    PARTY_SITE.PARTY_ID,
                    PARTY_NEED.PARTY_ID,
                    PARTY_DATE.PARTY_ID,
                    VAT_ANSWER.PARTY_ID,
                    PERSONAL_NUMBER.PARTY_ID);

    private final DSLContext db;
    private final Parties parties;
    private final TrashedParties trashed;

    PartyErasing(DSLContext db, Parties parties, TrashedParties trashed) {
        this.db = db;
        this.parties = parties;
        this.trashed = trashed;
    }

    @Override
    public Kind kind() {
        return Kind.PARTIES;
    }

    @Override
    public String table() {
        return "parties.party";
    }

    @Override
    public Subject get(UUID id) {
        var party = parties.get(id);
        var refusal =
                party.kind() == PartyKind.ORGANISATION ? t("parties.personal.organisation") : null;
        return new Subject(id, party.name(), "/parties/" + id, party.isErased(), refusal);
    }

    @Override
    @Transactional
    public Set<UUID> empty(UUID id, String name) {
        var imports =
                db.select(PARTY.IMPORT_ID)
                        .from(PARTY)
                        .where(PARTY.ID.eq(id), PARTY.IMPORT_ID.isNotNull())
                        .fetchSet(PARTY.IMPORT_ID);
        emptyRow(id, name);
        PARTS.forEach(party -> db.deleteFrom(party.getTable()).where(party.eq(id)).execute());
        trashed.follow(id);
        return imports;
    }

    private void emptyRow(UUID id, String name) {
        db.update(PARTY)
                .set(PARTY.NAME, name)
                .setNull(PARTY.LEGAL_NAME)
                .setNull(PARTY.EIK)
                .setNull(PARTY.VAT_NUMBER)
                .set(PARTY.REGION_ID, oblast(id))
                .setNull(PARTY.REGION_TEXT)
                .setNull(PARTY.PHONE)
                .setNull(PARTY.EMAIL)
                .setNull(PARTY.WEBSITE)
                .setNull(PARTY.ADDRESS)
                .setNull(PARTY.BILLING_ADDRESS)
                .setNull(PARTY.DESCRIPTION)
                .setNull(PARTY.LANGUAGE)
                .setNull(PARTY.TIME_ZONE)
                .setNull(PARTY.EMPLOYEES)
                .setNull(PARTY.TURNOVER)
                .setNull(PARTY.TURNOVER_CURRENCY)
                .setNull(PARTY.PRICE_LIST)
                .setNull(PARTY.DELIVERY)
                .setNull(PARTY.TAG_IDS)
                .setNull(PARTY.ACTIVITY_IDS)
                .set(PARTY.CUSTOM, JSONB.jsonb("{}"))
                .set(PARTY.HOLD_SELLING, true)
                .set(PARTY.HOLD_PURCHASING, true)
                .set(PARTY.HOLD_MAILING, true)
                .setNull(PARTY.HOLD_REASON)
                .setNull(PARTY.HOLD_UNTIL)
                .set(PARTY.ERASED_AT, currentInstant())
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.ID.eq(id))
                .execute();
    }

    /** The oblast or country in which its place lies. */
    private @Nullable Integer oblast(UUID id) {
        return db
                .fetch(
                        """
                        select up.id
                        from parties.party p
                        join parties.region place on place.id = p.region_id
                        join parties.region up on place.id between up.id and up.last_id and up.level in ('COUNTRY', 'OBLAST')
                        where p.id = {0}
                        order by up.last_id - up.id limit 1
                        """,
                        val(id))
                .getValues("id", Integer.class)
                .stream()
                .findFirst()
                .orElse(null);
    }
}
