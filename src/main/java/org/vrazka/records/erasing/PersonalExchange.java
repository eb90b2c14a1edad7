package org.vrazka.records.erasing;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;

import java.util.Map;
import java.util.UUID;

/** Personal data for programs; {@link PersonalApi} is the way to it. */
@Component
public class PersonalExchange {
    private final PersonalFiles files;
    private final Erasures erasures;

    PersonalExchange(PersonalFiles files, Erasures erasures) {
        this.files = files;
        this.erasures = erasures;
    }

    Map<String, Object> file(Kind kind, UUID id) {
        return files.of(kind, id);
    }

    void erase(Kind kind, UUID id, String name) {
        erasures.erase(kind, id, name);
    }
}
