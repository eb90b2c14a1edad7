package org.vrazka.demo;

import org.springframework.stereotype.Component;
import org.vrazka.demo.DemoCustomer.Rhythm;
import org.vrazka.profitability.charges.ChargeForm;
import org.vrazka.profitability.charges.ChargeKind;
import org.vrazka.profitability.charges.Charges;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What serving made-up customers cost in the last year beside the goods. */
@Component
class DemoCharges {
    private static final int MANY = 600;
    private static final int DAYS = 365;

    /** The first half of all, and then what is rarer. */
    private static final ChargeKind[] KINDS = {
        ChargeKind.DELIVERY,
        ChargeKind.DELIVERY,
        ChargeKind.DELIVERY,
        ChargeKind.DELIVERY,
        ChargeKind.COMMISSION,
        ChargeKind.RETRO_BONUS,
        ChargeKind.OVERDUE_FINANCING,
        ChargeKind.CHAIN_FEE
    };

    private final Charges charges;

    DemoCharges(Charges charges) {
        this.charges = charges;
    }

    void make(Random random, List<DemoCustomer> customers, LocalDate today) {
        var buying = customers.stream().filter(c -> c.rhythm() != Rhythm.NEVER).toList();
        for (int i = 0; i < MANY; i++) {
            var customer = buying.get(random.nextInt(buying.size()));
            boolean lost = customer.rhythm() == Rhythm.GONE && random.nextInt(4) == 0;
            var kind = lost ? ChargeKind.BAD_DEBT : KINDS[random.nextInt(KINDS.length)];
            charges.create(
                    new ChargeForm(
                            kind.name(),
                            today.minusDays(random.nextInt(DAYS)).toString(),
                            customer.id().toString(),
                            null,
                            null,
                            amount(random, customer, kind),
                            null,
                            null));
        }
    }

    /** Of a usual order of his. */
    private static String amount(Random random, DemoCustomer customer, ChargeKind kind) {
        int percent =
                switch (kind) {
                    case DELIVERY -> 4;
                    case COMMISSION -> 5;
                    case RETRO_BONUS -> 8;
                    case CHAIN_FEE -> 12;
                    case OVERDUE_FINANCING -> 2;
                    case BAD_DEBT -> 100;
                };
        double part = percent * (0.5 + random.nextDouble() / 2) / 100;
        return BigDecimal.valueOf(Math.max(1, customer.worth() * part))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
