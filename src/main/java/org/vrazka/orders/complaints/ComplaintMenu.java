package org.vrazka.orders.complaints;

import static org.vrazka.orders.db.Tables.COMPLAINT;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.CurrencyHold;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordKind;
import org.vrazka.shell.NavItem;
import org.vrazka.shell.NewItem;

/** Where complaints stand in the frame, and what else knows of them. */
@Configuration(proxyBeanMethods = false)
class ComplaintMenu {
    @Bean
    RecordKind complaintsKind(Complaints complaints) {
        return new RecordKind(
                "complaints", Kind.COMPLAINTS, complaints::listing, COMPLAINT, COMPLAINT.TITLE);
    }

    @Bean
    NavItem complaintsNav() {
        return new NavItem(
                "sales",
                36,
                "complaints",
                "/complaints",
                "alert",
                "complaints.title",
                Kind.COMPLAINTS);
    }

    @Bean
    NewItem newComplaint() {
        return new NewItem(45, "/complaints/new", "alert", "complaints.one", "C", Kind.COMPLAINTS);
    }

    /** As long as there are any, their costs are in the company's currency. */
    @Bean
    CurrencyHold complaintsHold(DSLContext db) {
        return () -> db.fetchExists(COMPLAINT, COMPLAINT.COST.isNotNull());
    }
}
