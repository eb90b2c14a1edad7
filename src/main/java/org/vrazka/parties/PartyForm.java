package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.FormRows;
import org.vrazka.records.tags.Tags;

import java.util.List;
import java.util.Objects;

/**
 * A counterparty as typed, by a person or a program: text that {@link PartyChecks} makes sense of.
 *
 * @param region code, exact name or label of a place; other text is kept as it is
 * @param market id or exact name
 * @param manager id of a user
 * @param tags names, separated by commas
 */
public record PartyForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String legalName,
        @Nullable List<String> roles,
        @Nullable String eik,
        @Nullable String vatNumber,
        @Nullable String region,
        @Nullable String market,
        @Nullable List<ReachedBy> phones,
        @Nullable List<ReachedBy> emails,
        @Nullable String website,
        @Nullable String address,
        @Nullable String manager,
        @Nullable String description,
        @Nullable TermsForm terms,
        @Nullable Hold hold,
        @Nullable List<Account> accounts,
        @Nullable List<Site> sites,
        @Nullable List<Need> needs,
        @Nullable List<KeyDate> dates,
        @Nullable String tags,
        @Nullable List<ActivityRow> activities) {
    /** What stands at the top of the form; nothing is said of terms and rows. */
    public static PartyForm plain(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String legalName,
            @Nullable List<String> roles,
            @Nullable String eik,
            @Nullable String vatNumber,
            @Nullable String region,
            @Nullable String market,
            @Nullable List<ReachedBy> phones,
            @Nullable List<ReachedBy> emails,
            @Nullable String website,
            @Nullable String address,
            @Nullable String manager,
            @Nullable String description) {
        return new PartyForm(
                kind,
                name,
                legalName,
                roles,
                eik,
                vatNumber,
                region,
                market,
                phones,
                emails,
                website,
                address,
                manager,
                description,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A new customer, with everything else still to be typed. */
    static PartyForm blank(@Nullable String manager) {
        return plain(
                PartyKind.ORGANISATION.name(),
                null,
                null,
                List.of(PartyRole.CUSTOMER.name()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                manager,
                null);
    }

    /** After a button beside its rows. */
    PartyForm after(String button) {
        return new PartyForm(
                kind,
                name,
                legalName,
                roles,
                eik,
                vatNumber,
                region,
                market,
                FormRows.after(button, "phones", phones, ReachedBy.BLANK),
                FormRows.after(button, "emails", emails, ReachedBy.BLANK),
                website,
                address,
                manager,
                description,
                terms,
                hold,
                FormRows.after(button, "accounts", accounts, Account.BLANK),
                FormRows.after(button, "sites", sites, Site.BLANK),
                FormRows.after(button, "needs", needs, Need.BLANK),
                FormRows.after(button, "dates", dates, KeyDate.BLANK),
                tags,
                FormRows.after(button, "activities", activities, ActivityRow.BLANK));
    }

    private static @Nullable String place(Site site, Regions regions) {
        return regions.resolve(site.region()).map(regions::label).orElse(site.region());
    }

    public TermsForm termsOrNone() {
        return Objects.requireNonNullElse(terms, TermsForm.BLANK);
    }

    public Hold holdOrNone() {
        return Objects.requireNonNullElse(hold, Hold.NONE);
    }

    /** Rows as a page draws them. */
    public static <R> List<R> rows(@Nullable List<R> typed) {
        return Objects.requireNonNullElse(typed, List.of());
    }

    /** As a page draws them: always a row to type into. */
    public List<ReachedBy> reaches(Means means) {
        var rows = means == Means.PHONE ? phones : emails;
        return rows == null || rows.isEmpty() ? List.of(ReachedBy.BLANK) : rows;
    }

    /** What a form shows before anything is changed. */
    static PartyForm of(Party party, Regions regions, Tags tags, Activities activities) {
        var region = party.region();
        var market = party.market();
        return new PartyForm(
                party.kind().name(),
                party.name(),
                party.legalName(),
                party.roles().stream().map(PartyRole::name).toList(),
                party.eik(),
                party.vatNumber(),
                region == null ? party.regionText() : regions.label(region),
                market == null ? null : String.valueOf(market.id()),
                party.reach().phones().stream().map(ReachedBy::typed).toList(),
                party.reach().emails().stream().map(ReachedBy::typed).toList(),
                party.website(),
                party.address(),
                party.managerId() == null ? null : party.managerId().toString(),
                party.description(),
                TermsForm.of(party.more().terms()),
                party.more().hold(),
                party.more().accounts(),
                party.more().sites().stream()
                        .map(site -> site.typed(place(site, regions)))
                        .toList(),
                party.more().needs(),
                party.more().dates(),
                tags.words(party.more().tags()),
                activities.of(party.more().activities()).stream()
                        .map(one -> new ActivityRow(one.title()))
                        .toList());
    }

    /** Whether this role is ticked. */
    public boolean hasRole(PartyRole role) {
        return roles != null && roles.contains(role.name());
    }
}
