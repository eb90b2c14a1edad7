package org.vrazka.orders;

import static org.jooq.Records.mapping;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_SITE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.contacts.NamesAtParty;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.identity.Users;
import org.vrazka.parties.PartyNames;
import org.vrazka.parties.PersonThere;
import org.vrazka.products.Products;
import org.vrazka.records.Option;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What the form of a document lets one choose from, and what a typed name means. */
@Service
@Transactional(readOnly = true)
public class OrderChoices {
    private static final int PROPOSED = 12;
    private static final int MOST_PEOPLE = 100;

    private final DSLContext db;
    private final Products products;
    private final DayPrices dayPrices;
    private final Currencies currencies;
    private final PartyNames names;
    private final NamesAtParty people;
    private final Users users;
    private final Scope scope;

    OrderChoices(
            DSLContext db,
            Products products,
            DayPrices dayPrices,
            Currencies currencies,
            PartyNames names,
            NamesAtParty people,
            Users users,
            Scope scope) {
        this.db = db;
        this.products = products;
        this.dayPrices = dayPrices;
        this.currencies = currencies;
        this.names = names;
        this.people = people;
        this.users = users;
        this.scope = scope;
    }

    /** A product as a line takes it. */
    public record Product(
            UUID id,
            int key,
            String name,
            String title,
            @Nullable BigDecimal price,
            String currency,
            @Nullable BigDecimal vat) {
        static Product of(org.vrazka.products.Product product) {
            return new Product(
                    product.id(),
                    product.key(),
                    product.name(),
                    LineForm.title(product.code(), product.name()),
                    product.price(),
                    product.currency(),
                    product.vatRate());
        }
    }

    public List<Option> parties(String text) {
        return names.proposed(text, PROPOSED);
    }

    /** The party of this exact name, or of this EIK; null when there is none or more than one. */
    public @Nullable UUID party(String text) {
        return names.find(text).map(PartyNames.Known::id).orElse(null);
    }

    /** The delivery sites of a party that is seen, by id. */
    Map<String, String> sites(@Nullable UUID party) {
        var sites = new LinkedHashMap<String, String>();
        if (party != null && nameOfParty(party) != null) {
            db.select(PARTY_SITE.ID, PARTY_SITE.NAME)
                    .from(PARTY_SITE)
                    .where(PARTY_SITE.PARTY_ID.eq(party))
                    .orderBy(PARTY_SITE.POSITION)
                    .forEach(site -> sites.put(site.value1().toString(), site.value2()));
        }
        return sites;
    }

    /** Who is asked for at a delivery site of a party that is seen; empty: nobody is known. */
    String contactAt(@Nullable UUID party, @Nullable UUID site) {
        return party == null || site == null || nameOfParty(party) == null
                ? ""
                : db.select(PARTY_SITE.CONTACT, PARTY_SITE.CONTACT_ID)
                        .from(PARTY_SITE)
                        .where(PARTY_SITE.ID.eq(site), PARTY_SITE.PARTY_ID.eq(party))
                        .fetchOptional(mapping(PersonThere::new))
                        .map(person -> called(party, person))
                        .orElse("");
    }

    /** As the contact is called now. */
    private String called(UUID party, PersonThere person) {
        var id = person.id();
        var name = id == null ? person.name() : people.of(party, id).orElse(person.name());
        return Objects.requireNonNullElse(name, "");
    }

    /** The contacts of a party, by name. */
    List<String> people(@Nullable UUID party) {
        return party == null ? List.of() : people.all(party, MOST_PEOPLE);
    }

    public @Nullable String nameOfParty(UUID id) {
        return names.of(List.of(id)).get(id);
    }

    public List<Option> products(String text) {
        return products.offered(text, PROPOSED).stream()
                .map(p -> new Option(LineForm.title(p.code(), p.name()), ""))
                .toList();
    }

    /** A product as pickers write it. */
    public static String title(String code, String name) {
        return LineForm.title(code, name);
    }

    /** The product of this id; null when it cannot be seen. */
    public @Nullable Product product(UUID id) {
        return products.all(List.of(id)).stream().findFirst().map(Product::of).orElse(null);
    }

    /** The product of a title as we write it, or of this exact code, barcode or name. */
    public @Nullable Product product(String text) {
        int dot = text.indexOf(" · ");
        var code = dot < 0 ? text : text.substring(0, dot);
        return products.named(code)
                .or(() -> dot < 0 ? Optional.empty() : products.named(text))
                .map(Product::of)
                .orElse(null);
    }

    /**
     * What products are sold for by the price list of a customer and its site on a day, in a
     * currency.
     */
    Map<UUID, BigDecimal> listed(
            @Nullable UUID party,
            @Nullable UUID site,
            LocalDate day,
            String currency,
            Collection<Product> of) {
        var in = currency.isEmpty() ? currencies.base() : currency;
        return dayPrices.of(party, site, day, in, of.stream().map(Product::id).toList());
    }

    /** Who can be the manager of a document, by id; only oneself for who sees only his own. */
    public Map<String, String> managers(Kind kind) {
        var managers = new LinkedHashMap<String, String>();
        if (scope.reach(kind, Action.CHANGE) != Reach.OWN) {
            managers.put("", "–");
            users.active(scope.of(kind, Action.CHANGE, USER_ACCOUNT.ID))
                    .forEach(user -> managers.put(user.id().toString(), user.name()));
        }
        return managers;
    }
}
