package org.vrazka.profitability.charges;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.profitability.db.Tables.CHARGE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.CurrencyHold;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordKind;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;

/** Where direct costs stand in the frame, and what else knows of them. */
@Configuration(proxyBeanMethods = false)
class ChargeMenu {
    /** In the trash: whose, and how much. */
    private static final Field<String> LABEL =
            concat(
                    field(select(PARTY.NAME).from(PARTY).where(PARTY.ID.eq(CHARGE.PARTY_ID))),
                    inline(", "),
                    CHARGE.AMOUNT.cast(String.class),
                    inline(" "),
                    CHARGE.CURRENCY);

    @Bean
    RecordKind directCostsKind(Charges charges) {
        return new RecordKind("direct-costs", Kind.DIRECT_COSTS, charges::listing, CHARGE, LABEL);
    }

    @Bean
    NavItem directCostsNav() {
        return new NavItem(
                "analysis",
                16,
                "direct-costs",
                "/direct-costs",
                "file",
                "direct-costs.title",
                Kind.DIRECT_COSTS);
    }

    @Bean
    NewItem newDirectCost() {
        return new NewItem(
                50, "/direct-costs/new", "file", "direct-costs.one", "D", Kind.DIRECT_COSTS);
    }

    /** As long as there are any, they count in the company's currency. */
    @Bean
    CurrencyHold directCostsHold(DSLContext db) {
        return () -> db.fetchExists(CHARGE);
    }
}
