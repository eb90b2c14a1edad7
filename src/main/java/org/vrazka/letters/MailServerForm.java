package org.vrazka.letters;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A mail server as typed; an empty password leaves the one that is kept. */
public record MailServerForm(
        String host, String port, String security, String user, String password, String sender) {
    static final MailServerForm EMPTY =
            new MailServerForm("", "587", Security.STARTTLS.name(), "", "", "");

    public MailServerForm {
        host = text(host);
        port = text(port);
        security = text(security);
        user = text(user);
        password = Objects.requireNonNullElse(password, "");
        sender = text(sender);
    }

    static MailServerForm of(MailServer server) {
        return new MailServerForm(
                server.host(),
                String.valueOf(server.port()),
                server.security().name(),
                Objects.requireNonNullElse(server.user(), ""),
                "",
                server.sender());
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
