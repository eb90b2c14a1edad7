package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Named;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * What a person is at a party.
 *
 * @param positionText the position as it came, when no list knows it
 * @param reportsTo whose name is known only to who may see him
 * @param leftOn null: is there still
 */
public record ContactLink(
        UUID id,
        UUID partyId,
        String party,
        @Nullable Named positionEntry,
        @Nullable String positionText,
        @Nullable DecisionRole role,
        @Nullable Superior reportsTo,
        @Nullable LocalDate leftOn) {
    /** To whom somebody reports. */
    public record Superior(UUID id, String name) {}

    /** In the language of who asks. */
    public @Nullable String position() {
        return positionEntry == null ? positionText : positionEntry.name();
    }

    /** Position and role: Главен счетоводител, решава. */
    public String words() {
        var does = role == null ? null : t("contacts.role." + role);
        return position() == null
                ? Objects.requireNonNullElse(does, "")
                : position() + (does == null ? "" : ", " + does.toLowerCase(Locale.ROOT));
    }

    ContactLink left(@Nullable LocalDate on) {
        return new ContactLink(
                id, partyId, party, positionEntry, positionText, role, reportsTo, on);
    }

    public boolean hasLeft() {
        return leftOn != null;
    }
}
