package org.vrazka.parties;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.records.tags.Tags;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes a row of what was typed about a counterparty, or says all that is wrong with it. */
@Component
class PartyChecks {
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d{10}");

    private final DSLContext db;
    private final Regions regions;
    private final Markets markets;
    private final Tags tags;
    private final Activities activities;
    private final Companies companies;
    private final PriceListNames priceLists;
    private final PeopleThere people;
    private final Scope scope;
    private final CurrentUser currentUser;

    PartyChecks(
            DSLContext db,
            Regions regions,
            Markets markets,
            Tags tags,
            Activities activities,
            Companies companies,
            PriceListNames priceLists,
            PeopleThere people,
            Scope scope,
            CurrentUser currentUser) {
        this.db = db;
        this.regions = regions;
        this.markets = markets;
        this.tags = tags;
        this.activities = activities;
        this.companies = companies;
        this.priceLists = priceLists;
        this.people = people;
        this.scope = scope;
        this.currentUser = currentUser;
    }

    /** What the form says; a wrong check digit of an EIK is no error. */
    Checked check(PartyForm form, Action action, @Nullable Party now) {
        return new Reading(form, action).checked(now);
    }

    private final class Reading extends FieldReader {
        private final PartyForm form;
        private final Action action;

        Reading(PartyForm form, Action action) {
            super(() -> companies.get().currency(), new ArrayList<>());
            this.form = form;
            this.action = action;
        }

        Checked checked(@Nullable Party party) {
            var now = party == null ? null : party.more();
            var id = party == null ? null : party.id();
            var row = new PartyRecord();
            row.setKind(kind().name());
            row.setName(name());
            row.setLegalName(line("legalName", form.legalName(), 300));
            var roles = roles();
            row.setCustomer(roles.contains(PartyRole.CUSTOMER));
            row.setSupplier(roles.contains(PartyRole.SUPPLIER));
            row.setPartner(roles.contains(PartyRole.PARTNER));
            row.setCompetitor(roles.contains(PartyRole.COMPETITOR));
            row.setEik(eik());
            row.setVatNumber(vatNumber());
            var region = regions.resolve(form.region());
            row.setRegionId(region.map(Region::id).orElse(null));
            row.setRegionText(region.isPresent() ? null : line("region", form.region(), 200));
            row.setMarketId(market());
            var reach = reach(region);
            row.setPhone(ReachedBy.first(reach.phones()));
            row.setEmail(ReachedBy.first(reach.emails()));
            row.setWebsite(website());
            row.setAddress(text("address", form.address(), 1000));
            row.setManagerId(manager());
            row.setTagIds(
                    tags.read(form.tags(), now == null ? List.of() : now.tags(), errors()::add));
            row.setActivityIds(activities.read(form.activities(), errors()::add));
            row.setDescription(text("description", form.description(), 10_000));
            var more =
                    new TermsChecks(
                            () -> companies.get().currency(), this::isUser, priceLists, errors());
            more.terms(form.termsOrNone(), now == null ? null : now.terms().priceList(), row);
            var stopped = now == null ? Hold.NONE : now.hold();
            more.hold(form.holdOrNone(), stopped, "hold", "hold.", row);
            var matters = new NeedChecks(errors());
            var checked =
                    new Checked(
                            row,
                            reach,
                            more.accounts(form.accounts()),
                            more.sites(
                                    form.sites(),
                                    now == null ? List.of() : now.sites(),
                                    (said, before) -> said.kept(id, before, false, people)),
                            matters.needs(form.needs(), now == null ? List.of() : now.needs()),
                            matters.dates(form.dates(), now == null ? List.of() : now.dates()));
            if (!errors().isEmpty()) {
                throw new Invalid(errors());
            }
            return checked;
        }

        private PartyKind kind() {
            var typed = Optional.ofNullable(Clean.line(form.kind())).orElse("ORGANISATION");
            return constant(PartyKind.class, typed)
                    .orElseGet(() -> {
                        wrong("kind", "choice");
                        return PartyKind.ORGANISATION;
                    });
        }

        private @Nullable String name() {
            var name = line("name", form.name(), 300);
            if (name == null) {
                wrong("name", "required");
            }
            return name;
        }

        private Set<PartyRole> roles() {
            var roles = EnumSet.noneOf(PartyRole.class);
            for (var typed : form.roles() == null ? List.<String>of() : form.roles()) {
                constant(PartyRole.class, typed)
                        .ifPresentOrElse(roles::add, () -> wrong("roles", "choice"));
            }
            return roles;
        }

        private @Nullable String eik() {
            var typed = line("eik", form.eik(), 30);
            if (typed == null) {
                return null;
            }
            var eik = Eik.of(typed).number();
            if ("PERSON".equals(form.kind()) && PERSONAL_NUMBER.matcher(eik).matches()) {
                wrongThere("eik", "personal");
            }
            return eik;
        }

        private @Nullable String vatNumber() {
            var typed = line("vatNumber", form.vatNumber(), 20);
            if (typed == null) {
                return null;
            }
            var vat = VatNumber.of(typed);
            if (!vat.isWellFormed()) {
                wrongThere("vatNumber", "format", vat.country());
            }
            return vat.number();
        }

        private @Nullable Integer market() {
            var typed = Clean.line(form.market());
            if (typed == null) {
                return null;
            }
            var market = markets.resolve(typed);
            if (market.isEmpty()) {
                wrongThere("market", "unknown");
            }
            return market.map(Market::id).orElse(null);
        }

        private Reachable reach(Optional<Region> region) {
            var country = region.map(r -> regions.get(r.countryId()).code()).orElse("BG");
            return new Reachable(
                    ReachChecks.read(Means.PHONE, form.phones(), country, errors()::add),
                    ReachChecks.read(Means.EMAIL, form.emails(), country, errors()::add));
        }

        private @Nullable String website() {
            var typed = line("website", form.website(), 300);
            var address = typed == null ? null : Website.read(typed).orElse(null);
            if (typed != null && address == null) {
                wrongThere("website", "format");
            }
            return address;
        }

        /** Nobody can give a record away to where he does not reach it any more. */
        private @Nullable UUID manager() {
            var typed = Clean.line(form.manager());
            if (typed == null) {
                boolean all = scope.reach(Kind.PARTIES, action) == Reach.ALL;
                return all ? null : currentUser.get().id();
            }
            var id = user(typed);
            if (id == null) {
                wrongThere("manager", "unknown");
            } else if (!scope.reaches(Kind.PARTIES, action, id)) {
                wrongThere("manager", "other");
            }
            return id;
        }

        private @Nullable UUID user(String typed) {
            return Ids.read(typed).filter(this::isUser).orElse(null);
        }

        private boolean isUser(UUID id) {
            return db.fetchExists(USER_ACCOUNT, USER_ACCOUNT.ID.eq(id));
        }

        private @Nullable String line(String field, @Nullable String typed, int most) {
            return within(field, Clean.line(typed), most);
        }

        private @Nullable String text(String field, @Nullable String typed, int most) {
            return within(field, Clean.text(typed), most);
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(typed.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
