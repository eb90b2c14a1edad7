package org.vrazka.contacts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vrazka.identity.Kind;
import org.vrazka.records.erasing.PersonalController;
import org.vrazka.records.erasing.PersonalPages;

/** What is known of a contact as a person: as a file, and out for good. */
@Controller("contactPersonalData")
@RequestMapping("/contacts/{id}")
class PersonalDataController extends PersonalController {
    PersonalDataController(PersonalPages pages) {
        super(Kind.CONTACTS, pages);
    }
}
