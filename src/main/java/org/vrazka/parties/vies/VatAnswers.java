package org.vrazka.parties.vies;

import static org.jooq.Records.mapping;
import static org.vrazka.parties.db.Tables.VAT_ANSWER;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.parties.Parties;
import org.vrazka.parties.Party;
import org.vrazka.parties.VatNumber;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks VIES about the VAT number of a counterparty and keeps the answer. No connection to the
 * database is held while VIES thinks.
 */
@Service
public class VatAnswers {
    private final DSLContext db;
    private final Parties parties;
    private final Companies companies;
    private final CurrentUser currentUser;
    private final Vies vies;

    VatAnswers(
            DSLContext db,
            Parties parties,
            Companies companies,
            CurrentUser currentUser,
            Vies vies) {
        this.db = db;
        this.parties = parties;
        this.companies = companies;
        this.currentUser = currentUser;
        this.vies = vies;
    }

    /** The last one about the number that the counterparty has now. */
    public Optional<VatAnswer> last(Party party) {
        var a = VAT_ANSWER;
        return db.select(a.NUMBER, a.VALID, a.NAME, a.ADDRESS, a.CONSULTATION, a.ANSWERED_AT)
                .from(a)
                .where(a.PARTY_ID.eq(party.id()), a.NUMBER.eq(party.vatNumber()))
                .orderBy(a.ANSWERED_AT.desc())
                .limit(1)
                .fetchOptional(mapping(VatAnswer::new));
    }

    /**
     * @throws Unanswered when nobody can say
     * @throws Invalid when there is nothing to ask about
     */
    public VatAnswer ask(UUID id) {
        var party = parties.get(id, Action.CHANGE);
        if (!isAskable(party)) {
            throw new Invalid("vatNumber", "vies", t("parties.vies.not"));
        }
        var number = VatNumber.of(Objects.requireNonNull(party.vatNumber()));
        var answer = vies.ask(number, companies.vatNumber().map(VatNumber::of).orElse(null));
        db.insertInto(VAT_ANSWER)
                .set(VAT_ANSWER.ID, Ids.next())
                .set(VAT_ANSWER.PARTY_ID, id)
                .set(VAT_ANSWER.NUMBER, answer.number())
                .set(VAT_ANSWER.VALID, answer.valid())
                .set(VAT_ANSWER.NAME, answer.name())
                .set(VAT_ANSWER.ADDRESS, answer.address())
                .set(VAT_ANSWER.CONSULTATION, answer.consultation())
                .set(VAT_ANSWER.ANSWERED_AT, answer.answeredAt())
                .set(VAT_ANSWER.ASKED_BY, currentUser.get().id())
                .execute();
        return answer;
    }

    /** Whether VIES knows numbers like that of the counterparty. */
    static boolean isAskable(Party party) {
        return party.vatNumber() != null && VatNumber.of(party.vatNumber()).isOfTheUnion();
    }
}
