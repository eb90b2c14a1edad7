package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is known of a contact as a person, for programs. */
@RestController("contactPersonalDataApi")
class PersonalDataApi {
    private final PersonalFile file;
    private final Erasure erasure;

    PersonalDataApi(PersonalFile file, Erasure erasure) {
        this.file = file;
        this.erasure = erasure;
    }

    /**
     * Who is meant.
     *
     * @param name of the person, for certainty
     */
    record ErasureJson(@Nullable String name) {}

    @GetMapping("/api/v1/contacts/{id}/personal-data")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.EXPORT)
    Map<String, Object> export(@PathVariable UUID id) {
        return file.of(id);
    }

    /** Nobody can undo it. The name goes in the body: addresses are kept in logs. */
    @PostMapping("/api/v1/contacts/{id}/erasure")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable UUID id, @RequestBody ErasureJson content) {
        erasure.erase(id, Objects.requireNonNullElse(content.name(), ""));
    }
}
