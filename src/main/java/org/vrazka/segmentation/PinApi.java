package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;

import java.util.List;
import java.util.UUID;

/** Classes given by hand, for programs. */
@RestController
@RequestMapping("/api/v1/parties/{id}/pin")
class PinApi {
    private final Pins pins;

    PinApi(Pins pins) {
        this.pins = pins;
    }

    /**
     * @param now null: its class is the computed one
     * @param all those that it had too, the newest first
     */
    record PinsAnswer(@Nullable Pin now, List<Pin> all) {}

    @GetMapping
    @Right(kind = Kind.PARTIES, action = Action.SEE)
    PinsAnswer get(@PathVariable UUID id) {
        var all = pins.of(id);
        return new PinsAnswer(all.stream().filter(Pin::holds).findFirst().orElse(null), all);
    }

    @PutMapping
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    PinsAnswer put(@PathVariable UUID id, @RequestBody PinForm pin) {
        pins.put(id, pin);
        return get(id);
    }

    @DeleteMapping
    @Right(kind = Kind.PARTIES, action = Action.CHANGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        pins.end(id);
    }
}
