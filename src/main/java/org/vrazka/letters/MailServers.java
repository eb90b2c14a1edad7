package org.vrazka.letters;

import static org.vrazka.letters.db.Tables.MAIL_SERVER;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;
import org.vrazka.letters.db.tables.records.MailServerRecord;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Vault;

import java.util.Arrays;
import java.util.Optional;

/** The one mail server that takes our letters, if there is one. */
@Service
@Transactional
class MailServers {
    private final DSLContext db;
    private final Vault vault;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    MailServers(DSLContext db, Vault vault, Scope scope, ApplicationEventPublisher events) {
        this.db = db;
        this.vault = vault;
        this.scope = scope;
        this.events = events;
    }

    Optional<MailServer> find() {
        return db.fetchOptional(MAIL_SERVER).map(this::server);
    }

    boolean isSet() {
        return db.fetchExists(MAIL_SERVER);
    }

    /** Another server does not get the password that was meant for the one before. */
    void change(MailServerForm form) {
        scope.refuseUnlessAdministers();
        var before = db.fetchOptional(MAIL_SERVER).orElseGet(() -> db.newRecord(MAIL_SERVER));
        boolean same =
                form.host().equals(before.getHost()) && form.user().equals(before.getUserName());
        check(form, same && before.getPassword() != null);
        if (before.getId() == null) {
            before.setId(Ids.next());
        }
        if (form.user().isEmpty() || !same) {
            before.setPassword(null);
        }
        if (!form.user().isEmpty() && !form.password().isEmpty()) {
            before.setPassword(vault.seal(before.getId(), form.password()));
        }
        before.setHost(form.host());
        before.setPort(Integer.parseInt(form.port()));
        before.setSecurity(form.security());
        before.setUserName(form.user().isEmpty() ? null : form.user());
        before.setSender(form.sender());
        before.store();
        events.publishEvent(SecurityEvent.of(What.SECRET_CHANGED).noting("mail server"));
    }

    void remove() {
        scope.refuseUnlessAdministers();
        db.deleteFrom(MAIL_SERVER).execute();
        events.publishEvent(SecurityEvent.of(What.SECRET_CHANGED).noting("mail server"));
    }

    private static void check(MailServerForm form, boolean passwordKept) {
        var errors = new Errors("letters.error");
        errors.addUnless(form.host().matches("[\\w.:\\[\\]-]{1,253}"), "host", "host");
        errors.addUnless(isPort(form.port()), "port", "port");
        errors.addUnless(
                Arrays.stream(Security.values())
                        .anyMatch(one -> one.name().equals(form.security())),
                "security",
                "choice");
        errors.addUnless(
                form.sender().matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+"), "sender", "sender");
        errors.addUnless(
                form.user().isEmpty() || passwordKept || !form.password().isEmpty(),
                "password",
                "password");
        errors.throwIfAny();
    }

    private static boolean isPort(String typed) {
        return typed.matches("\\d{1,5}")
                && Integer.parseInt(typed) > 0
                && Integer.parseInt(typed) <= 65535;
    }

    private MailServer server(MailServerRecord row) {
        byte @Nullable [] sealed = row.getPassword();
        return new MailServer(
                row.getHost(),
                row.getPort(),
                Security.valueOf(row.getSecurity()),
                row.getUserName(),
                sealed == null ? null : vault.sealed(row.getId(), sealed),
                row.getSender());
    }
}
