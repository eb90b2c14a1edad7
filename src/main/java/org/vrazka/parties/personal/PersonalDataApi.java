package org.vrazka.parties.personal;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Kind;
import org.vrazka.records.erasing.PersonalApi;
import org.vrazka.records.erasing.PersonalExchange;

/** What is known of a private person, for programs. */
@RestController("partyPersonalDataApi")
@RequestMapping("/api/v1/parties/{id}")
class PersonalDataApi extends PersonalApi {
    PersonalDataApi(PersonalExchange exchange) {
        super(Kind.PARTIES, exchange);
    }
}
