package org.vrazka.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Deputies;
import org.vrazka.identity.Deputy;
import org.vrazka.identity.DeputyForm;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.Slice;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The deputies of a user, and those whom he stands in for, for programs: now and later. */
@RestController
@RequestMapping(UserApi.PATH + "/{id}/deputies")
class DeputyApi {
    private final Deputies deputies;

    DeputyApi(Deputies deputies) {
        this.deputies = deputies;
    }

    /** A deputy as programs get it; both days count. */
    record DeputyJson(UUID id, UUID absent, UUID deputy, LocalDate from, LocalDate to) {
        static DeputyJson of(Deputy one) {
            return new DeputyJson(
                    one.id(), one.absent().id(), one.deputy().id(), one.from(), one.to());
        }
    }

    /** A deputy as programs send it. */
    record DeputyBody(@Nullable UUID deputy, @Nullable LocalDate from, @Nullable LocalDate to) {
        DeputyForm form() {
            return new DeputyForm(
                    Objects.toString(deputy, ""),
                    Objects.toString(from, ""),
                    Objects.toString(to, ""));
        }
    }

    @GetMapping
    @Right(kind = Kind.USERS, action = Action.SEE)
    ListAnswer<DeputyJson> list(@PathVariable UUID id) {
        return ListAnswer.of(new Slice<>(deputies.of(id), null, null).map(DeputyJson::of));
    }

    @PostMapping
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    ResponseEntity<DeputyJson> name(@PathVariable UUID id, @RequestBody DeputyBody body) {
        var named = deputies.name(id, body.form());
        var made =
                deputies.of(id).stream()
                        .filter(one -> one.id().equals(named))
                        .findFirst()
                        .orElseThrow();
        var location = UserApi.PATH + "/" + id + "/deputies/" + named;
        return ResponseEntity.created(URI.create(location)).body(DeputyJson.of(made));
    }

    @DeleteMapping("/{deputy}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    void end(@PathVariable UUID id, @PathVariable UUID deputy) {
        deputies.end(id, deputy);
    }
}
