package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** A program's way in, as its owner sees it in his list: the token itself is shown once only. */
public record ApiToken(
        UUID id,
        String name,
        String prefix,
        TokenScope scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {
    /** What it is for, in words. */
    public String scopeText() {
        var kinds = scope.kinds();
        var what =
                kinds == null
                        ? t("identity.token.kinds.all")
                        : kinds.stream()
                                .map(kind -> t("identity.token.kind." + kind))
                                .sorted()
                                .collect(Collectors.joining(", "));
        return t(scope.writes() ? "identity.token.writes" : "identity.token.reads", what);
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
