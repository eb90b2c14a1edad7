package org.vrazka.contacts;

import static org.vrazka.contacts.ContactForm.text;

import org.springframework.util.MultiValueMap;

import java.util.UUID;

/**
 * What a person is at a party, as typed.
 *
 * @param party its name, EIK or id
 * @param partyId what it was when the form was made, as long as the text is still the same
 * @param position a name of the list, or another text
 * @param reportsTo the name or id of another person
 */
public record LinkForm(
        String party,
        String partyId,
        String partyWas,
        String position,
        String role,
        String reportsTo,
        String reportsToId,
        String reportsToWas,
        String leftOn) {
    static final LinkForm BLANK = new LinkForm("", "", "", "", "", "", "", "", "");

    static LinkForm read(MultiValueMap<String, String> typed, int at) {
        var row = "parties[" + at + "].";
        return new LinkForm(
                text(typed, row + "party"),
                text(typed, row + "partyId"),
                text(typed, row + "partyWas"),
                text(typed, row + "position"),
                text(typed, row + "role"),
                text(typed, row + "reportsTo"),
                text(typed, row + "reportsToId"),
                text(typed, row + "reportsToWas"),
                text(typed, row + "leftOn"));
    }

    static LinkForm of(ContactLink link) {
        var superior = link.reportsTo();
        var name = superior == null ? "" : superior.name();
        return new LinkForm(
                link.party(),
                link.partyId().toString(),
                link.party(),
                text(link.position()),
                text(link.role()),
                name,
                superior == null ? "" : superior.id().toString(),
                name,
                text(link.leftOn()));
    }

    /** A party that a new person is at. */
    static LinkForm at(UUID id, String name) {
        return new LinkForm(name, id.toString(), name, "", "", "", "", "", "");
    }

    /** The id where the text is still the one that came with it, else the text. */
    String chosenParty() {
        return party.equals(partyWas) && !partyId.isEmpty() ? partyId : party;
    }

    String chosenSuperior() {
        return reportsTo.equals(reportsToWas) && !reportsToId.isEmpty() ? reportsToId : reportsTo;
    }
}
