package org.vrazka.contacts;

import static org.vrazka.contacts.ContactForm.text;

import org.jspecify.annotations.Nullable;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.ExternalId;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.records.tags.Tag;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;

/**
 * What programs send about a person.
 *
 * @param greeting absent: as gender and family name make it
 * @param language two letters of ISO 639
 * @param birthday a day
 * @param tags names
 * @param phones in any notation; kind absent: WORK, main absent: the first one is
 * @param custom the company's own fields, by name
 */
record ContactContent(
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String familyName,
        @Nullable String gender,
        @Nullable String greeting,
        @Nullable String language,
        @Nullable String birthday,
        @Nullable String preferredChannel,
        @Nullable String preferredHours,
        @Nullable Boolean doNotCall,
        @Nullable String lawfulBasis,
        @Nullable String description,
        @Nullable List<ReachedBy> phones,
        @Nullable List<ReachedBy> emails,
        @Nullable List<ContactPartyContent> parties,
        @Nullable List<String> tags,
        @Nullable List<ExternalId> externalIds,
        @Nullable ObjectNode custom) {
    /**
     * What somebody is at a party.
     *
     * @param party id, exact name or EIK
     * @param position id or name of the list, or another text
     * @param reportsTo id or exact name of another contact
     */
    record ContactPartyContent(
            @Nullable String party,
            @Nullable String position,
            @Nullable String role,
            @Nullable String reportsTo,
            @Nullable String leftOn) {
        static ContactPartyContent of(ContactLink link) {
            var superior = link.reportsTo();
            return new ContactPartyContent(
                    link.partyId().toString(),
                    link.position(),
                    link.role() == null ? null : link.role().name(),
                    superior == null ? null : superior.id().toString(),
                    Objects.toString(link.leftOn(), null));
        }

        LinkForm form() {
            return new LinkForm(
                    text(party),
                    "",
                    "",
                    text(position),
                    text(role),
                    text(reportsTo),
                    "",
                    "",
                    text(leftOn));
        }
    }

    /** What can be changed of a person, as a program would send it whole. */
    static ContactContent of(
            Contact contact, List<ExternalId> externalIds, @Nullable ObjectNode custom) {
        return new ContactContent(
                contact.givenName(),
                contact.middleName(),
                contact.familyName(),
                Objects.toString(contact.gender(), null),
                contact.ownGreeting(),
                contact.language(),
                Objects.toString(contact.birthday(), null),
                Objects.toString(contact.preferredChannel(), null),
                contact.preferredHours(),
                contact.doNotCall(),
                Objects.toString(contact.lawfulBasis(), null),
                contact.description(),
                contact.phones(),
                contact.emails(),
                contact.links().stream().map(ContactPartyContent::of).toList(),
                contact.tags().stream().map(Tag::name).toList(),
                externalIds,
                custom);
    }

    ContactForm form() {
        return new ContactForm(
                text(givenName),
                text(middleName),
                text(familyName),
                text(gender),
                text(greeting),
                text(language),
                text(birthday),
                text(preferredChannel),
                text(preferredHours),
                Boolean.TRUE.equals(doNotCall),
                text(lawfulBasis),
                text(description),
                rows(phones),
                rows(emails),
                rows(parties).stream().map(ContactPartyContent::form).toList(),
                String.join(",", rows(tags)));
    }

    CustomForm own() {
        return CustomForm.of(custom);
    }

    List<ExternalId> names() {
        return rows(externalIds);
    }

    private static <T> List<T> rows(@Nullable List<T> sent) {
        return Objects.requireNonNullElse(sent, List.of());
    }
}
