package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.tags.Tag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A person, whole, as the card and the API show it.
 *
 * @param name all names that there are
 * @param ownGreeting as somebody typed it; null: as gender and family name make it
 * @param language two letters; null: as the name is written
 * @param links the parties that who asks may see, those left last
 */
public record Contact(
        UUID id,
        int version,
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String familyName,
        String name,
        @Nullable Gender gender,
        @Nullable String ownGreeting,
        @Nullable String language,
        @Nullable LocalDate birthday,
        @Nullable Channel preferredChannel,
        @Nullable String preferredHours,
        boolean doNotCall,
        @Nullable LawfulBasis lawfulBasis,
        @Nullable String description,
        List<ReachedBy> phones,
        List<ReachedBy> emails,
        List<ContactLink> links,
        List<Tag> tags,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant erasedAt) {
    /** His personal data is gone for good. */
    public boolean isErased() {
        return erasedAt != null;
    }

    /** What a click may call: nothing for who does not want to be called. */
    public @Nullable ReachedBy callable() {
        return doNotCall ? null : ReachedBy.usable(phones).orElse(null);
    }

    /** Where a letter may go. */
    public @Nullable ReachedBy writable() {
        return ReachedBy.usable(emails).orElse(null);
    }

    /** How a letter to this person begins. */
    public String greeting() {
        return ownGreeting == null
                ? new Greeting(givenName, familyName, gender, language).text()
                : ownGreeting;
    }
}
