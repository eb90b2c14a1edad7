package org.vrazka.profitability;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Attached;
import org.vrazka.records.merging.StaysBehind;
import org.vrazka.shell.NavItem;

import java.util.Set;

/** Where profitability stands in the menus. */
@Configuration(proxyBeanMethods = false)
class ProfitNavigation {
    @Bean
    NavItem profitabilityItem() {
        return new NavItem(
                "analysis",
                15,
                "profitability",
                "/profitability",
                "profit",
                "profitability.title",
                Kind.REPORTS);
    }

    /** Sums are made anew from the documents when those are given to another. */
    @Bean
    Attached sumsOfParties() {
        return new StaysBehind(
                Kind.PARTIES, "profitability.line_sum", Set.of("profitability.line_sum.party_key"));
    }
}
