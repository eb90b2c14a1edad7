package org.vrazka.directory;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** An LDAP server as typed; an empty password leaves the one that is kept. */
public record LdapForm(
        String label,
        String host,
        String port,
        String security,
        String authority,
        String reader,
        String password,
        String base,
        String login,
        String key,
        Boolean secondFactor) {
    static final LdapForm EMPTY =
            new LdapForm("", "", "636", "LDAPS", "", "", "", "", "uid", "entryUUID", true);

    public LdapForm {
        label = text(label);
        host = text(host);
        port = text(port);
        security = text(security);
        authority = text(authority);
        reader = text(reader);
        password = Objects.requireNonNullElse(password, "");
        base = text(base);
        login = text(login);
        key = text(key);
        secondFactor = Objects.requireNonNullElse(secondFactor, false);
    }

    static LdapForm of(LdapServer server) {
        return new LdapForm(
                server.label(),
                server.host(),
                String.valueOf(server.port()),
                server.tls() ? "LDAPS" : "STARTTLS",
                Objects.requireNonNullElse(server.authority(), ""),
                server.reader(),
                "",
                server.base(),
                server.login(),
                server.key(),
                server.secondFactor());
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
