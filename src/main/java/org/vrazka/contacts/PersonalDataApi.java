package org.vrazka.contacts;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Kind;
import org.vrazka.records.erasing.PersonalApi;
import org.vrazka.records.erasing.PersonalExchange;

/** What is known of a contact as a person, for programs. */
@RestController("contactPersonalDataApi")
@RequestMapping("/api/v1/contacts/{id}")
class PersonalDataApi extends PersonalApi {
    PersonalDataApi(PersonalExchange exchange) {
        super(Kind.CONTACTS, exchange);
    }
}
