package org.vrazka.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.demo.DemoCustomer.Rhythm;
import org.vrazka.identity.ReadyRole;
import org.vrazka.identity.Users;
import org.vrazka.parties.Market;
import org.vrazka.parties.Markets;
import org.vrazka.parties.Parties;
import org.vrazka.parties.PartyForm;
import org.vrazka.parties.ReachedBy;
import org.vrazka.parties.Region;
import org.vrazka.parties.RegionLevel;
import org.vrazka.parties.Regions;
import org.vrazka.products.ProductForm;
import org.vrazka.products.Products;
import org.vrazka.products.groups.ProductGroups;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Colleagues, products and counterparties of the made-up company. */
@Component
class DemoRegister {
    private static final int PARTIES = 2_000;
    private static final int SUPPLIERS = 60;
    private static final String[] ABROAD = {"DE", "RO", "GR", "RS", "AT", "IT"};

    private final Users users;
    private final Products products;
    private final ProductGroups groups;
    private final Parties parties;
    private final Regions regions;
    private final Markets markets;

    DemoRegister(
            Users users,
            Products products,
            ProductGroups groups,
            Parties parties,
            Regions regions,
            Markets markets) {
        this.users = users;
        this.products = products;
        this.groups = groups;
        this.parties = parties;
        this.regions = regions;
        this.markets = markets;
    }

    /** A product and what a unit of it costs the customer. */
    record Priced(UUID id, BigDecimal price) {}

    /** Twelve; those who sell are told. */
    List<UUID> colleagues() {
        var sellers = new ArrayList<UUID>();
        for (int i = 0; i < DemoWords.COLLEAGUES.size(); i++) {
            var role =
                    i < 10
                            ? ReadyRole.SALES_MANAGER
                            : i == 10 ? ReadyRole.ADMINISTRATOR : ReadyRole.AUDITOR;
            var id = users.addMadeUp(DemoWords.COLLEAGUES.get(i), role);
            if (role == ReadyRole.SALES_MANAGER) {
                sellers.add(id);
            }
        }
        return sellers;
    }

    List<Priced> products(Random random) {
        var made = new ArrayList<Priced>();
        for (int g = 0; g < DemoWords.GOODS.size(); g++) {
            var group = groups.make(DemoWords.groupOf(DemoWords.GOODS.get(g)));
            double from = 0.8 + random.nextDouble() * 12;
            for (int s = 0; s < DemoWords.SIZES.size(); s++) {
                var price = cents(from * Math.pow(1.45, s));
                var cost = cents(price.doubleValue() * (0.58 + random.nextDouble() * 0.25));
                var id =
                        products.create(
                                new ProductForm(
                                        "%02d-%03d".formatted(g + 10, (s + 1) * 10),
                                        DemoWords.GOODS.get(g) + " " + DemoWords.SIZES.get(s),
                                        null,
                                        "GOODS",
                                        group.key(),
                                        "бр.",
                                        null,
                                        price.toPlainString(),
                                        cost.toPlainString(),
                                        null,
                                        "20",
                                        "true"));
                made.add(new Priced(id, price));
            }
        }
        return made;
    }

    List<DemoCustomer> parties(Random random, List<UUID> managers, IntConsumer reached) {
        var towns = towns();
        var places = markets.all();
        var names = new HashSet<String>();
        var customers = new ArrayList<DemoCustomer>();
        for (int i = 0; i < PARTIES; i++) {
            boolean person = random.nextInt(12) == 0;
            boolean supplier = i >= PARTIES - SUPPLIERS;
            var name = person ? person(random) : firm(random);
            while (!names.add(name)) {
                name = person ? person(random) : firm(random);
            }
            var id =
                    parties.create(
                            form(
                                    name,
                                    person,
                                    supplier,
                                    person ? null : DemoEik.of(831_000_00 + i * 37),
                                    place(random, towns),
                                    places.get(random.nextInt(places.size())),
                                    "+35988%07d".formatted(random.nextInt(10_000_000)),
                                    managers.get(random.nextInt(managers.size()))));
            if (!supplier) {
                double worth = 180 * Math.exp(random.nextGaussian() * 1.1);
                customers.add(new DemoCustomer(id, rhythm(random), worth));
            }
            if (i % 200 == 0) {
                reached.accept(10 + 50 * i / PARTIES);
            }
        }
        return customers;
    }

    private static PartyForm form(
            String name,
            boolean person,
            boolean supplier,
            @Nullable String eik,
            String place,
            Market market,
            String phone,
            UUID manager) {
        return PartyForm.plain(
                person ? "PERSON" : "ORGANISATION",
                name,
                null,
                List.of(supplier ? "SUPPLIER" : "CUSTOMER"),
                eik,
                null,
                place,
                String.valueOf(market.id()),
                ReachedBy.only(phone),
                null,
                null,
                null,
                manager.toString(),
                null);
    }

    /** The towns that municipalities are named after. */
    private List<Region> towns() {
        return regions.all().stream()
                .filter(place -> place.level() == RegionLevel.SETTLEMENT)
                .filter(place -> {
                    var above = place.parentId();
                    return above != null && regions.get(above).nameBg().equals(place.nameBg());
                })
                .toList();
    }

    private static String place(Random random, List<Region> towns) {
        return random.nextInt(20) == 0
                ? ABROAD[random.nextInt(ABROAD.length)]
                : towns.get(random.nextInt(towns.size())).code();
    }

    private static Rhythm rhythm(Random random) {
        int percent = random.nextInt(100);
        return percent < 14
                ? Rhythm.NEVER
                : percent < 26
                        ? Rhythm.ONCE
                        : percent < 38
                                ? Rhythm.STEADY
                                : percent < 58
                                        ? Rhythm.SEASONAL
                                        : percent < 82 ? Rhythm.IRREGULAR : Rhythm.GONE;
    }

    private static String firm(Random random) {
        return any(random, DemoWords.PLACES)
                + " "
                + any(random, DemoWords.TRADES)
                + (random.nextInt(3) == 0 ? " " + (1995 + random.nextInt(30)) : "")
                + " "
                + any(random, DemoWords.FORMS);
    }

    private static String person(Random random) {
        boolean woman = random.nextBoolean();
        return any(random, woman ? DemoWords.WOMEN : DemoWords.MEN)
                + " "
                + any(random, DemoWords.FAMILIES)
                + (woman ? "а" : "")
                + " "
                + any(random, DemoWords.FAMILIES)
                + (woman ? "а" : "");
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }
}
