package org.vrazka.contacts;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The card of one person as a file. */
@Controller
class VCardController {
    private final Contacts contacts;
    private final ApplicationEventPublisher events;

    VCardController(Contacts contacts, ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.events = events;
    }

    @GetMapping("/contacts/{id}/vcard")
    @Right(kind = Kind.CONTACTS, action = Action.EXPORT)
    void card(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var contact = contacts.get(id, Action.EXPORT);
        response.setContentType(VCards.TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(contact.name() + "." + VCards.ENDING, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var cards = new VCards(response.getOutputStream(), ids -> List.of())) {
            cards.write(contact);
        }
        events.publishEvent(SecurityEvent.of(What.EXPORTED).about(Kind.CONTACTS, id).counting(1));
    }
}
