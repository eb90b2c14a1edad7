package org.vrazka.records.erasing;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The same for programs as {@link PersonalController} for people. */
public abstract class PersonalApi {
    private final Kind kind;
    private final PersonalExchange exchange;

    protected PersonalApi(Kind kind, PersonalExchange exchange) {
        this.kind = kind;
        this.exchange = exchange;
    }

    /**
     * Who is meant.
     *
     * @param name of the person, for certainty
     */
    public record ErasureJson(@Nullable String name) {}

    @GetMapping("/personal-data")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.EXPORT)
    public Map<String, Object> export(@PathVariable UUID id) {
        return exchange.file(kind, id);
    }

    /** Nobody can undo it. The name goes in the body: addresses are kept in logs. */
    @PostMapping("/erasure")
    @Right(kind = Kind.PERSONAL_DATA, action = Action.DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void erase(@PathVariable UUID id, @RequestBody ErasureJson content) {
        exchange.erase(kind, id, Objects.requireNonNullElse(content.name(), ""));
    }
}
