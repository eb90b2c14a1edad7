package org.vrazka.orders.unmet;

import static org.vrazka.orders.db.Tables.UNMET;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordKind;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;
import org.vrazka.shell.QuickItem;

/** Where unmet demand stands in the frame: side bar, menu "New", the key that opens the form. */
@Configuration(proxyBeanMethods = false)
class UnmetMenu {
    @Bean
    RecordKind unmetKind(UnmetDemands demands) {
        return new RecordKind("unmet", Kind.UNMET, demands::listing, UNMET, UNMET.TITLE);
    }

    @Bean
    NavItem unmetNav() {
        return new NavItem("sales", 35, "unmet", "/unmet", "refuse", "unmet.title", Kind.UNMET);
    }

    @Bean
    NewItem newUnmet() {
        return new NewItem(40, "/unmet/new", "refuse", "unmet.title", "N", Kind.UNMET);
    }

    @Bean
    QuickItem quickUnmet() {
        return new QuickItem("/unmet/quick", "refuse", "unmet.quick", "N", Kind.UNMET);
    }
}
