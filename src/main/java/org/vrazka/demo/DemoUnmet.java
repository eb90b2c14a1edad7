package org.vrazka.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.unmet.Came;
import org.vrazka.orders.unmet.UnmetDemands;
import org.vrazka.orders.unmet.UnmetForm;
import org.vrazka.parties.Parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What made-up customers asked for in the last year on the telephone, and did not get. */
@Component
class DemoUnmet {
    private static final int MANY = 150;
    private static final int DAYS = 365;
    private static final String[] REASONS = {"NO_STOCK", "NO_STOCK", "NO_STOCK", "LATE", "PRICE"};
    private static final List<String> ELSEWHERE =
            List.of(
                    "Профил 60 × 30 в цвят антрацит",
                    "Дюбели за газобетон",
                    "Лепило за камък, бяло",
                    "Скеле под наем",
                    "Пирони за въздушен пистолет");

    private final UnmetDemands demands;
    private final Parties parties;

    DemoUnmet(UnmetDemands demands, Parties parties) {
        this.demands = demands;
        this.parties = parties;
    }

    /** After the orders: some of it was given later with one of them. */
    void make(
            Random random,
            List<DemoCustomer> customers,
            List<DemoRegister.Priced> products,
            LocalDate today) {
        for (int i = 0; i < MANY; i++) {
            boolean ours = random.nextInt(6) > 0;
            var product = products.get(random.nextInt(products.size())).id();
            var asked = ours ? product.toString() : any(random, ELSEWHERE);
            var customer = customers.get(random.nextInt(customers.size())).id();
            var id = demands.create(form(random, customer, asked, today));
            var given = demands.proposals(id);
            if (!given.isEmpty() && random.nextBoolean()) {
                demands.meet(id, 1, given.getFirst().id());
            }
        }
    }

    private UnmetForm form(Random random, UUID customer, String asked, LocalDate today) {
        var came = Came.values();
        return new UnmetForm(
                today.minusDays(random.nextInt(DAYS)).toString(),
                customer.toString(),
                null,
                null,
                asked,
                String.valueOf(1 + random.nextInt(40)),
                null,
                null,
                null,
                REASONS[random.nextInt(REASONS.length)],
                null,
                came[random.nextInt(came.length)].name(),
                manager(customer),
                null);
    }

    private @Nullable String manager(UUID customer) {
        var manager = parties.get(customer).managerId();
        return manager == null ? null : manager.toString();
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
