package org.vrazka.orders.again;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.Etag;

import java.util.UUID;

/** Which order took the place of a cancelled one, for programs. */
@RestController
@RequestMapping("/api/v1/orders/{id}/again")
class AgainApi {
    private final EnteredAgain again;

    AgainApi(EnteredAgain again) {
        this.again = again;
    }

    /**
     * The order that took its place.
     *
     * @param order its id
     */
    record AgainContent(@Nullable UUID order) {}

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    void enterAgain(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody AgainContent content) {
        var order = content.order();
        again.tie(id, version.version(), order == null ? null : order.toString());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.ORDERS, action = Action.CHANGE)
    void forgetAgain(@PathVariable UUID id, @RequestHeader("If-Match") Etag version) {
        again.untie(id, version.version());
    }
}
