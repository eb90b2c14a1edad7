package org.vrazka.directory;

import static org.vrazka.directory.db.Tables.LDAP_SERVER;

import com.unboundid.ldap.sdk.DN;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.directory.db.tables.records.LdapServerRecord;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Vault;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The one LDAP server of the company, if there is one. */
@Service
@Transactional
class LdapServers {
    private final DSLContext db;
    private final Vault vault;
    private final GroupRoles groupRoles;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    LdapServers(
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

    Optional<LdapServer> find() {
        return db.fetchOptional(LDAP_SERVER).map(this::server);
    }

    boolean isSet() {
        return db.fetchExists(LDAP_SERVER);
    }

    /** Another server does not get the password that was meant for the one before. */
    void change(LdapForm form, Map<UUID, String> groups) {
        scope.refuseUnlessAdministers();
        var row = db.fetchOptional(LDAP_SERVER).orElseGet(() -> db.newRecord(LDAP_SERVER));
        boolean same = form.host().equals(row.getHost()) && form.reader().equals(row.getReader());
        check(form, same);
        if (row.getId() == null) {
            row.setId(Ids.next());
        }
        if (!form.password().isEmpty()) {
            row.setPassword(vault.seal(row.getId(), form.password()));
        }
        row.setLabel(form.label());
        row.setHost(form.host());
        row.setPort(Integer.parseInt(form.port()));
        row.setSecurity(form.security());
        row.setAuthority(form.authority().isEmpty() ? null : form.authority());
        row.setReader(form.reader());
        row.setBase(form.base());
        row.setLogin(form.login());
        row.setKey(form.key());
        row.setSecondFactor(form.secondFactor());
        row.store();
        groupRoles.change(Source.LDAP, groups);
        events.publishEvent(SecurityEvent.of(What.SECRET_CHANGED).noting("LDAP"));
    }

    void remove() {
        scope.refuseUnlessAdministers();
        db.deleteFrom(LDAP_SERVER).execute();
        groupRoles.change(Source.LDAP, Map.of());
        events.publishEvent(SecurityEvent.of(What.SECRET_CHANGED).noting("LDAP"));
    }

    private static void check(LdapForm form, boolean passwordKept) {
        var errors = new Errors("directory.error");
        errors.addUnless(!form.label().isEmpty(), "label", "required");
        errors.addUnless(form.label().length() <= 40, "label", "long", 40);
        errors.addUnless(form.host().matches("[\\w.:\\[\\]-]{1,253}"), "host", "host");
        boolean port = form.port().matches("\\d{1,5}") && Integer.parseInt(form.port()) <= 65535;
        errors.addUnless(port && !form.port().matches("0+"), "port", "port");
        errors.addUnless(
                Set.of("LDAPS", "STARTTLS").contains(form.security()), "security", "choice");
        errors.addUnless(
                form.authority().isEmpty() || Trust.isCertificate(form.authority()),
                "authority",
                "authority");
        errors.addUnless(!form.reader().isEmpty(), "reader", "required");
        errors.addUnless(passwordKept || !form.password().isEmpty(), "password", "required");
        errors.addUnless(!form.base().isEmpty() && DN.isValidDN(form.base()), "base", "base");
        errors.addUnless(form.login().matches("[A-Za-z][\\w-]*"), "login", "attribute");
        errors.addUnless(form.key().matches("[A-Za-z][\\w-]*"), "key", "attribute");
        errors.throwIfAny();
    }

    private LdapServer server(LdapServerRecord row) {
        return new LdapServer(
                row.getLabel(),
                row.getHost(),
                row.getPort(),
                row.getSecurity().equals("LDAPS"),
                row.getAuthority(),
                row.getReader(),
                vault.sealed(row.getId(), row.getPassword()),
                row.getBase(),
                row.getLogin(),
                row.getKey(),
                row.getSecondFactor());
    }
}
