package org.vrazka.duplicates;

import static org.jooq.impl.DSL.falseCondition;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.parties.db.Tables.PARTY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.records.trash.Remains;
import org.vrazka.shell.NavItem;

/** Where duplicates stand in the side bar. */
@Configuration(proxyBeanMethods = false)
class DuplicateMenu {
    /** Nothing is left to compare, nor to take apart. */
    @Bean
    Remains twinsOfParties(Forgetting forgetting) {
        return new Remains(PARTY, falseCondition(), gone -> forgetting.of(Kind.PARTIES, gone));
    }

    @Bean
    Remains twinsOfContacts(Forgetting forgetting) {
        return new Remains(CONTACT, falseCondition(), gone -> forgetting.of(Kind.CONTACTS, gone));
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

    /** For who may see people alone. */
    @Bean
    NavItem contactDuplicatesItem() {
        return new NavItem(
                "sales",
                17,
                "duplicates",
                "/contact-duplicates",
                "columns",
                "duplicates.title",
                Kind.CONTACTS,
                Kind.PARTIES);
    }
}
