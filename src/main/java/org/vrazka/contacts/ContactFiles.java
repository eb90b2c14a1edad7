package org.vrazka.contacts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.About;
import org.vrazka.identity.Kind;
import org.vrazka.records.files.FileApi;
import org.vrazka.records.files.FileController;
import org.vrazka.records.files.FileExchange;
import org.vrazka.records.files.FileOwner;
import org.vrazka.records.files.FileOwner.Owned;
import org.vrazka.records.files.FilePages;

/** Files of contacts. */
@Configuration(proxyBeanMethods = false)
class ContactFiles {
    @Bean
    FileOwner filesOfContacts(Contacts contacts) {
        return new FileOwner(
                Kind.CONTACTS,
                "contacts",
                id -> {
                    var contact = contacts.get(id);
                    return new Owned(id, contact.name(), contacts.mayChange(contact));
                });
    }

    /** For people. */
    @Controller
    @About(Kind.CONTACTS)
    @RequestMapping("/contacts/{id}/files")
    static class Pages extends FileController {
        Pages(FilePages pages) {
            super(Kind.CONTACTS, pages);
        }
    }

    /** For programs. */
    @RestController
    @About(Kind.CONTACTS)
    @RequestMapping("/api/v1/contacts/{id}/files")
    static class Api extends FileApi {
        Api(FileExchange exchange) {
            super(Kind.CONTACTS, exchange);
        }
    }
}
