package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Link;
import org.vrazka.records.tags.Tag;
import org.vrazka.shared.Money;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The card of a counterparty, as its template draws it.
 *
 * @param place where it is, in words
 * @param places of its sites that a list knows
 * @param siteManagers who look after its sites
 * @param siteContacts the contacts at its sites whom one may see
 * @param head of its group of companies; null: it is in none that one sees
 * @param today tells which holds and needs are over
 * @param timelineKind what its timeline shows; empty: everything
 * @param currency of the company: figures are in it
 */
public record PartyCard(
        Party party,
        @Nullable String place,
        Map<Site, String> places,
        Map<UUID, String> siteManagers,
        Map<UUID, PeopleThere.Seen> siteContacts,
        @Nullable Link head,
        List<Tag> tags,
        List<Activity> activities,
        String currency,
        LocalDate today,
        String timelineKind,
        boolean costs,
        boolean seesPersonal,
        boolean mayChange,
        boolean mayDelete) {
    /** Клиент, доставчик. */
    public String roles() {
        var words =
                party.roles().stream()
                        .map(role -> t("parties.role." + role).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return words.isEmpty()
                ? t("parties.kind." + party.kind())
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public @Nullable Money revenue() {
        return money(party.standing().revenue12m());
    }

    public @Nullable Money profit() {
        return money(party.standing().profit12m());
    }

    /** Profit as part of revenue, where both are known. */
    public @Nullable String margin() {
        var revenue = party.standing().revenue12m();
        var profit = party.standing().profit12m();
        return revenue == null || profit == null || revenue.signum() <= 0
                ? null
                : Format.percent(profit.divide(revenue, MathContext.DECIMAL64));
    }

    /** What is stopped with it today, in words; null: nothing. */
    public @Nullable String held() {
        var hold = party.more().hold();
        return hold.holdsOn(today) ? hold.words() : null;
    }

    /** Those that still hold. */
    public List<Need> needs() {
        return party.more().needs().stream().filter(need -> !need.isOver(today)).toList();
    }

    /** Days that matter, in the order they come; those behind us last. */
    public List<KeyDate> dates() {
        return party.more().dates().stream()
                .sorted(
                        Comparator.comparing((KeyDate date) -> date.next(today).isBefore(today))
                                .thenComparing(date -> date.next(today)))
                .toList();
    }

    /** Where a site is, in words. */
    public @Nullable String place(Site site) {
        return places.getOrDefault(site, site.region());
    }

    /** Who looks after a site; null: who looks after the counterparty. */
    public @Nullable String manager(Site site) {
        return site.manager() == null ? null : siteManagers.get(site.manager());
    }

    /** Who is asked for at a site, if it is a contact whom one may see. */
    public PeopleThere.@Nullable Seen contact(Site site) {
        return site.contactId() == null ? null : siteContacts.get(site.contactId());
    }

    /** The address of this card. */
    public String href() {
        return "/parties/" + party.id();
    }

    public String timelineHref() {
        return href() + "/timeline" + (timelineKind.isEmpty() ? "" : "?kind=" + timelineKind);
    }

    /** The list of its orders. */
    public String ordersHref() {
        return "/orders?filter=party==" + party.id();
    }

    public @Nullable String eik() {
        return party.eik() == null ? null : Eik.of(party.eik()).grouped();
    }

    /** The right check digit of the EIK, if it has another. */
    public @Nullable Integer checkDigit() {
        return Eik.of(Objects.requireNonNullElse(party.eik(), "")).rightCheckDigit().orElse(null);
    }

    /** What a click calls or writes to: the primary one, or the next that may be used. */
    public @Nullable String href(Means means) {
        var all = means == Means.PHONE ? party.reach().phones() : party.reach().emails();
        return ReachedBy.usable(all).map(ReachedBy::href).orElse(null);
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, currency);
    }
}
