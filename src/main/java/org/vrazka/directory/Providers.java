package org.vrazka.directory;

import static org.vrazka.directory.db.Tables.PROVIDER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.directory.db.tables.records.ProviderRecord;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Vault;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The one OpenID provider of the company, if there is one. */
@Service
@Transactional
class Providers {
    private final DSLContext db;
    private final Vault vault;
    private final GroupRoles groupRoles;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    Providers(
            DSLContext db,
            Vault vault,
            GroupRoles groupRoles,
            Scope scope,
            ApplicationEventPublisher events) {
        this.db = db;
        this.vault = vault;
        this.groupRoles = groupRoles;
        this.scope = scope;
        this.events = events;
    }

    Optional<Provider> find() {
        return db.fetchOptional(PROVIDER).map(this::provider);
    }

    boolean isSet() {
        return db.fetchExists(PROVIDER);
    }

    /** Another provider does not get the secret that was meant for the one before. */
    void change(ProviderForm form, Map<UUID, String> groups) {
        scope.refuseUnlessAdministers();
        check(form);
        var row = db.fetchOptional(PROVIDER).orElseGet(() -> db.newRecord(PROVIDER));
        if (row.getId() == null) {
            row.setId(Ids.next());
        }
        if (!form.issuer().equals(row.getIssuer())) {
            row.setSecret(null);
        }
        if (!form.secret().isEmpty()) {
            row.setSecret(vault.seal(row.getId(), form.secret()));
        }
        row.setLabel(form.label());
        row.setIssuer(form.issuer());
        row.setClientId(form.clientId());
        row.setGroupClaim(form.groupClaim().isEmpty() ? null : form.groupClaim());
        row.setOwnNetwork(form.ownNetwork());
        row.setSecondFactor(form.secondFactor());
        row.store();
        groupRoles.change(Source.OIDC, groups);
        events.publishEvent(SecurityEvent.of(What.SECRET_CHANGED).noting("OpenID provider"));
    }

    void remove() {
        scope.refuseUnlessAdministers();
        db.deleteFrom(PROVIDER).execute();
        groupRoles.change(Source.OIDC, Map.of());
        events.publishEvent(SecurityEvent.of(What.SECRET_CHANGED).noting("OpenID provider"));
    }

    private static void check(ProviderForm form) {
        var errors = new Errors("directory.error");
        errors.addUnless(!form.label().isEmpty(), "label", "required");
        errors.addUnless(form.label().length() <= 40, "label", "long", 40);
        errors.addUnless(isIssuer(form), "issuer", "issuer");
        errors.addUnless(!form.clientId().isEmpty(), "clientId", "required");
        errors.throwIfAny();
    }

    private static boolean isIssuer(ProviderForm form) {
        try {
            var issuer = URI.create(form.issuer());
            boolean scheme =
                    "https".equals(issuer.getScheme())
                            || (form.ownNetwork() && "http".equals(issuer.getScheme()));
            return scheme
                    && issuer.getHost() != null
                    && issuer.getUserInfo() == null
                    && issuer.getQuery() == null
                    && issuer.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Provider provider(ProviderRecord row) {
        byte @Nullable [] sealed = row.getSecret();
        return new Provider(
                row.getLabel(),
                row.getIssuer(),
                row.getClientId(),
                sealed == null ? null : vault.sealed(row.getId(), sealed),
                row.getGroupClaim(),
                row.getOwnNetwork(),
                row.getSecondFactor());
    }
}
