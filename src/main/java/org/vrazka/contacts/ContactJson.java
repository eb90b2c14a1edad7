package org.vrazka.contacts;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.ExternalId;
import org.vrazka.records.api.Versioned;
import org.vrazka.records.tags.Tag;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A person as programs get him.
 *
 * @param greeting as a letter begins, whether somebody typed it or not
 * @param parties those that who asks may see
 * @param custom the company's own fields, by name
 */
record ContactJson(
        UUID id,
        int version,
        String name,
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String familyName,
        @Nullable Gender gender,
        String greeting,
        @Nullable String language,
        @Nullable LocalDate birthday,
        @Nullable Channel preferredChannel,
        @Nullable String preferredHours,
        boolean doNotCall,
        @Nullable LawfulBasis lawfulBasis,
        @Nullable String description,
        List<ReachedBy> phones,
        List<ReachedBy> emails,
        List<ContactPartyJson> parties,
        List<String> tags,
        List<ExternalId> externalIds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ObjectNode custom,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {
    /** What somebody is at a party; the position as its list has it, or as it was typed. */
    record ContactPartyJson(
            UUID party,
            String partyName,
            @Nullable String position,
            @Nullable DecisionRole role,
            @Nullable UUID reportsTo,
            @Nullable LocalDate leftOn) {
        static ContactPartyJson of(ContactLink link) {
            var superior = link.reportsTo();
            return new ContactPartyJson(
                    link.partyId(),
                    link.party(),
                    link.position(),
                    link.role(),
                    superior == null ? null : superior.id(),
                    link.leftOn());
        }
    }

    static ContactJson of(
            Contact contact, List<ExternalId> externalIds, @Nullable ObjectNode custom) {
        return new ContactJson(
                contact.id(),
                contact.version(),
                contact.name(),
                contact.givenName(),
                contact.middleName(),
                contact.familyName(),
                contact.gender(),
                contact.greeting(),
                contact.language(),
                contact.birthday(),
                contact.preferredChannel(),
                contact.preferredHours(),
                contact.doNotCall(),
                contact.lawfulBasis(),
                contact.description(),
                contact.phones(),
                contact.emails(),
                contact.links().stream().map(ContactPartyJson::of).toList(),
                contact.tags().stream().map(Tag::name).toList(),
                externalIds,
                custom,
                contact.createdAt(),
                contact.changedAt());
    }
}
