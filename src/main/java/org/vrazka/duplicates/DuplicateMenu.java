package org.vrazka.duplicates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.parties.merging.Attached;
import org.vrazka.parties.merging.StaysBehind;
import org.vrazka.shell.NavItem;

import java.util.Set;

/** Where duplicates stand in the side bar. */
@Configuration(proxyBeanMethods = false)
class DuplicateMenu {
    /** A pair is of two; the next search finds what is left. */
    @Bean
    Attached pairsOfParties() {
        return new StaysBehind(
                "duplicates.pair", Set.of("duplicates.pair.first_id", "duplicates.pair.second_id"));
    }

    @Bean
    NavItem duplicatesItem() {
        return new NavItem(
                "sales",
                17,
                "duplicates",
                "/duplicates",
                "columns",
                "duplicates.title",
                Kind.PARTIES);
    }
}
