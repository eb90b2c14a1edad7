package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.parties.Parties;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The people at one party: who they are, who comes, who leaves. */
@Service
@Transactional
public class PartyPeople {
    private final DSLContext db;
    private final Contacts contacts;
    private final ContactScope reach;
    private final ContactRows rows;
    private final ContactChoices choices;
    private final Parties parties;
    private final Clock clock;

    PartyPeople(
            DSLContext db,
            Contacts contacts,
            ContactScope reach,
            ContactRows rows,
            ContactChoices choices,
            Parties parties,
            Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.reach = reach;
        this.rows = rows;
        this.choices = choices;
        this.parties = parties;
        this.clock = clock;
    }

    /** A person with what he is at the party. */
    public record Member(Contact contact, ContactLink link) {}

    /** Those who are there by name, then those who have left. */
    public List<Member> of(UUID party, int most) {
        parties.get(party);
        var ids =
                db.select(CONTACT_PARTY.CONTACT_ID)
                        .from(CONTACT_PARTY)
                        .join(CONTACT_LIST)
                        .on(CONTACT_LIST.ID.eq(CONTACT_PARTY.CONTACT_ID))
                        .where(CONTACT_PARTY.PARTY_ID.eq(party), reach.seen())
                        .orderBy(
                                CONTACT_PARTY.LEFT_ON.isNotNull(),
                                CONTACT_LIST.SORT_NAME.collate("C"))
                        .limit(most)
                        .fetch(CONTACT_PARTY.CONTACT_ID);
        return rows.read(CONTACT.ID.in(ids)).stream()
                .map(contact -> new Member(contact, link(contact, party)))
                .sorted(Comparator.comparing(member -> ids.indexOf(member.contact().id())))
                .toList();
    }

    /** Links somebody who is known already; the name must be that of one. */
    public void add(UUID party, String name) {
        var firm = parties.get(party);
        var id =
                choices.person(name.strip(), null, reach.seen())
                        .orElseThrow(
                                () -> new Invalid("contact", "person", t("contacts.wrong.person")));
        var contact = contacts.get(id, Action.CHANGE);
        if (contact.links().stream().anyMatch(link -> link.partyId().equals(party))) {
            throw new Invalid("contact", "twice", t("contacts.wrong.there"));
        }
        var links = new ArrayList<>(ContactForm.of(contact).parties());
        links.add(LinkForm.at(party, firm.name()));
        try {
            contacts.change(id, contact.version(), ContactForm.of(contact).with(links));
        } catch (Invalid e) {
            throw new Invalid("contact", "other", e.errors().getFirst().message());
        }
    }

    /** He is there no more since today; who left before stays as he is. */
    public void leave(UUID id, UUID party, int version) {
        var today = Format.today(clock);
        changeLink(id, party, version, link -> link.hasLeft() ? link : link.left(today));
    }

    /** He is there again. */
    public void comeBack(UUID id, UUID party, int version) {
        changeLink(id, party, version, link -> link.left(null));
    }

    private void changeLink(UUID id, UUID party, int version, UnaryOperator<ContactLink> change) {
        var contact = contacts.get(id, Action.CHANGE);
        var there = link(contact, party);
        var links =
                contact.links().stream()
                        .map(link -> link.equals(there) ? change.apply(link) : link)
                        .map(LinkForm::of)
                        .toList();
        contacts.change(id, version, ContactForm.of(contact).with(links));
    }

    private static ContactLink link(Contact contact, UUID party) {
        return contact.links().stream()
                .filter(link -> link.partyId().equals(party))
                .findFirst()
                .orElseThrow(() -> new NotFound("party", party));
    }
}
