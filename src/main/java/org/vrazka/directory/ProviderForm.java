package org.vrazka.directory;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** An OpenID provider as typed; an empty secret leaves the one that is kept. */
public record ProviderForm(
        String label,
        String issuer,
        String clientId,
        String secret,
        String groupClaim,
        Boolean ownNetwork,
        Boolean secondFactor) {
    static final ProviderForm EMPTY = new ProviderForm("", "", "", "", "groups", false, false);

    public ProviderForm {
        label = text(label);
        issuer = text(issuer);
        clientId = text(clientId);
        secret = Objects.requireNonNullElse(secret, "");
        groupClaim = text(groupClaim);
        ownNetwork = Objects.requireNonNullElse(ownNetwork, false);
        secondFactor = Objects.requireNonNullElse(secondFactor, false);
    }

    static ProviderForm of(Provider provider) {
        return new ProviderForm(
                provider.label(),
                provider.issuer(),
                provider.clientId(),
                "",
                Objects.requireNonNullElse(provider.groupClaim(), ""),
                provider.ownNetwork(),
                provider.secondFactor());
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
