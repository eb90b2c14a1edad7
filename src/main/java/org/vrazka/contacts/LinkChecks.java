package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.db.tables.records.ContactPartyRecord;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.PartyNames;
import org.vrazka.records.Named;
import org.vrazka.records.NamedList;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes rows of the parties that a person was typed to be at. */
@Component
class LinkChecks {
    private final ContactChoices choices;
    private final ContactScope contacts;
    private final Positions positions;
    private final Scope scope;

    LinkChecks(ContactChoices choices, ContactScope contacts, Positions positions, Scope scope) {
        this.choices = choices;
        this.contacts = contacts;
        this.positions = positions;
        this.scope = scope;
    }

    /**
     * The rows, each with the id that it has already.
     *
     * @param before null: a new person
     */
    List<ContactPartyRecord> rows(
            List<LinkForm> typed, @Nullable Contact before, Action action, Errors errors) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var reading = new Reading(before, action, errors);
        var rows = new ArrayList<ContactPartyRecord>();
        for (int at = 0; at < typed.size(); at++) {
            var row = reading.row("parties[" + at + "].", typed.get(at));
            row.setN((short) at);
            rows.add(row);
        }
        return rows;
    }

    private final class Reading {
        private final @Nullable Contact before;
        private final Map<UUID, ContactLink> known;
        private final Map<UUID, ContactLink.Superior> superiors = new HashMap<>();
        private final HashSet<UUID> seen = new HashSet<>();
        private final List<Named> list = positions.all();
        private final Action action;
        private final Errors errors;

        Reading(@Nullable Contact before, Action action, Errors errors) {
            this.before = before;
            this.action = action;
            this.errors = errors;
            known =
                    before == null
                            ? Map.of()
                            : before.links().stream()
                                    .collect(Collectors.toMap(ContactLink::partyId, l -> l));
            known.values().stream()
                    .map(ContactLink::reportsTo)
                    .forEach(one -> {
                        if (one != null) {
                            superiors.put(one.id(), one);
                        }
                    });
        }

        ContactPartyRecord row(String at, LinkForm form) {
            var row = new ContactPartyRecord();
            var party = party(at, form.chosenParty());
            var link = party == null ? null : known.get(party);
            if (link != null) {
                row.setId(link.id());
            }
            if (party != null) {
                row.setPartyId(party);
                errors.addUnless(seen.add(party), at + "party", "twice");
            }
            var position = NamedList.resolve(form.position(), list);
            row.setPositionId(position.map(Named::id).orElse(null));
            row.setPositionText(position.isPresent() ? null : positionText(at, form.position()));
            row.setRole(ContactChecks.choice(at + "role", form.role(), DecisionRole.class, errors));
            row.setReportsTo(superior(at, form.chosenSuperior(), party));
            row.setLeftOn(ContactChecks.date(at + "leftOn", form.leftOn(), errors));
            return row;
        }

        /** One that he is at already needs no right of its own. */
        private @Nullable UUID party(String at, String text) {
            var id = Ids.read(text).filter(known::containsKey);
            if (id.isPresent()) {
                return id.get();
            }
            var firm = choices.firm(text);
            errors.addUnless(firm.isPresent(), at + "party", "party");
            firm.ifPresent(one -> {
                boolean reached =
                        known.containsKey(one.id())
                                || scope.reaches(Kind.CONTACTS, action, one.manager());
                errors.addUnless(reached, at + "party", "partyOther");
            });
            return firm.map(PartyNames.Known::id).orElse(null);
        }

        private @Nullable String positionText(String at, String typed) {
            var text = Clean.line(typed);
            errors.addUnless(text == null || text.length() <= 120, at + "position", "long", 120);
            return text;
        }

        private @Nullable UUID superior(String at, String text, @Nullable UUID party) {
            if (text.isEmpty()) {
                return null;
            }
            var id =
                    Ids.read(text)
                            .filter(superiors::containsKey)
                            .or(() -> choices.person(text, party, contacts.seen()));
            errors.addUnless(id.isPresent(), at + "reportsTo", "person");
            errors.addUnless(
                    id.isEmpty() || before == null || !id.get().equals(before.id()),
                    at + "reportsTo",
                    "self");
            return id.orElse(null);
        }
    }
}
