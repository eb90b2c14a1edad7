package org.vrazka.orders.reasons;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.api.ListAnswer;

/** The company's tree of reasons for programs. */
@RestController
@RequestMapping("/api/v1/lists")
class ReasonApi {
    private final Reasons reasons;

    ReasonApi(Reasons reasons) {
        this.reasons = reasons;
    }

    /**
     * A reason as programs read it.
     *
     * @param id by which it is changed
     * @param code what orders carry
     * @param parent code of the reason that it is part of
     * @param cause who usually is at fault; null: it differs
     */
    record ReasonJson(
            String id,
            String code,
            @Nullable String parent,
            String nameBg,
            String nameEn,
            @Nullable Cause cause,
            boolean active) {}

    /** Why goods are refused and orders cancelled, each reason before its parts. */
    @GetMapping("/refusal-reasons")
    @SignedInOnly
    ListAnswer<ReasonJson> refusalReasons() {
        var all =
                reasons.tree().all().stream()
                        .map(r ->
                                new ReasonJson(
                                        String.valueOf(r.id()),
                                        r.code(),
                                        r.parent(),
                                        r.nameBg(),
                                        r.nameEn(),
                                        r.cause(),
                                        r.active()))
                        .toList();
        return new ListAnswer<>(all, null, null);
    }
}
