package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place that goods are delivered to, as it is typed and as it is kept. Where it says nothing of
 * its manager, payment days or price list, those of the counterparty hold.
 *
 * @param id null: a new one
 * @param region code, exact name or label of a place; other text is kept as it is
 * @param contact who is asked for there
 * @param contactId the contact of the counterparty who is called so
 * @param manager the user who looks after it
 * @param priceList its name
 * @param terms how to deliver there
 */
public record Site(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String address,
        @Nullable String region,
        @Nullable String contact,
        @Nullable UUID contactId,
        @Nullable UUID manager,
        @Nullable Integer paymentDays,
        @Nullable String priceList,
        @Nullable String terms) {
    static final Site BLANK = new Site(null, null, null, null, null, null, null, null, null, null);

    boolean isBlank() {
        return Stream.of(
                        name,
                        address,
                        region,
                        contact,
                        contactId,
                        manager,
                        paymentDays,
                        priceList,
                        terms)
                .allMatch(part -> part == null || part.toString().isBlank());
    }

    /**
     * @param people the name of a user, null for nobody who is known
     */
    String words(Function<UUID, @Nullable String> people) {
        return Stream.of(
                        name,
                        address,
                        region,
                        contact,
                        manager == null ? null : people.apply(manager),
                        days(),
                        priceList,
                        terms)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Its payment days in words. */
    public @Nullable String days() {
        return paymentDays == null ? null : t("parties.terms.days", paymentDays);
    }

    /** What holds there of payment and prices, in words; empty for what holds everywhere. */
    public String sale() {
        return Stream.of(days(), priceList)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** As a form has it, where a name says which contact it is. */
    Site typed(@Nullable String place) {
        return new Site(
                id, name, address, place, contact, null, manager, paymentDays, priceList, terms);
    }

    PersonThere person() {
        return new PersonThere(contact, contactId);
    }
}
