package org.vrazka.orders.complaints;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.About;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.records.files.FileApi;
import org.vrazka.records.files.FileController;
import org.vrazka.records.files.FileExchange;
import org.vrazka.records.files.FileOwner;
import org.vrazka.records.files.FileOwner.Owned;
import org.vrazka.records.files.FilePages;

/** Files of complaints. */
@Configuration(proxyBeanMethods = false)
class ComplaintFiles {
    @Bean
    FileOwner filesOfComplaints(Complaints complaints) {
        return new FileOwner(
                Kind.COMPLAINTS,
                "complaints",
                id -> {
                    var complaint = complaints.get(id);
                    boolean may = complaints.allows(Action.CHANGE, complaint);
                    return new Owned(id, complaint.title(), may);
                });
    }

    /** For people. */
    @Controller
    @About(Kind.COMPLAINTS)
    @RequestMapping("/complaints/{id}/files")
    static class Pages extends FileController {
        Pages(FilePages pages) {
            super(Kind.COMPLAINTS, pages);
        }
    }

    /** For programs. */
    @RestController
    @About(Kind.COMPLAINTS)
    @RequestMapping("/api/v1/complaints/{id}/files")
    static class Api extends FileApi {
        Api(FileExchange exchange) {
            super(Kind.COMPLAINTS, exchange);
        }
    }
}
