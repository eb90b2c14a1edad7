package org.vrazka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vrazka.shared.VaultFixture.sealed;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vrazka.letters.NotSent.Kind;
import org.vrazka.shared.Ids;
import org.vrazka.shared.VaultFixture;

import java.time.Duration;
import java.util.Map;

class SmtpTest {
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Duration LONGER = Duration.ofSeconds(3);

    private final Mail mail =
            new Mail(
                    Ids.next(),
                    "Вихрен Профил АД",
                    "maria@example.org",
                    "Покана за Vrazka",
                    "Здравей, Мария,\n\nhttps://crm.example.org/set-password/x\n");

    @Test
    void sendsAWholeLetterInBulgarianAndTellsTheAnswer() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("crm@example.org", "crm", "тайна парола");
        server.start();
        try {
            var address =
                    new MailServer(
                            "127.0.0.1",
                            server.getSmtp().getPort(),
                            Security.NONE,
                            "crm",
                            sealed("тайна парола"),
                            "crm@example.org");

            assertThat(Smtp.send(address, mail)).startsWith("250");

            var letter = server.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("Покана за Vrazka");
            assertThat(letter.getFrom()[0].toString()).contains("crm@example.org");
            assertThat(letter.getContent().toString())
                    .contains("Здравей, Мария")
                    .contains("https://crm.example.org/set-password/x");
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(letter.getMessageID()).isEqualTo("<" + mail.id() + "@example.org>");
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "greeting | 554 no service    | LATER",
                "greeting | 421 too busy      | LATER",
                "MAIL     | 550 not you       | NEVER",
                "RCPT     | 550 no such user  | NEVER",
                "RCPT     | 451 try later     | LATER",
                "DATA     | 452 disk full     | LATER",
                ".        | 554 looks like spam | NEVER",
                ".        | 451 queue is full | LATER"
            })
    void repeatsWhatTheServerSaid(String command, String answer, Kind kind) throws Exception {
        var refusal = refusal(Map.of(command, answer));

        assertThat(refusal.answer()).contains(answer);
        assertThat(refusal.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, …, LATER",
        "greeting, drip, UNSURE",
        "greeting, '', LATER",
        "EHLO, …, LATER",
        "DATA, '', UNSURE",
        "'.', …, UNSURE",
        "'.', drip, UNSURE",
        "'.', '', UNSURE"
    })
    void leavesAServerThatHangsDripsOrDrops(String command, String oddity, Kind kind)
            throws Exception {
        assertThat(refusal(Map.of(command, oddity)).kind()).isEqualTo(kind);
    }

    @Test
    void givesNoPasswordToAServerWithoutTheSecurityAskedFor() throws Exception {
        try (var server = new ScriptedServer(Map.of())) {
            int port = server.address().port();
            var strict =
                    new MailServer(
                            "127.0.0.1",
                            port,
                            Security.STARTTLS,
                            "crm",
                            sealed("secret"),
                            "c@example.org");

            var refusal =
                    catchThrowableOfType(
                            NotSent.class, () -> Smtp.send(strict, mail, SHORT, LONGER));

            assertThat(refusal.answer()).contains("STARTTLS");
            assertThat(server.letters).hasValue(0);
        }
    }

    @Test
    void waitsForThePasswordWhenItsKeyIsLost() throws Exception {
        try (var server = new ScriptedServer(Map.of())) {
            var locked =
                    new MailServer(
                            "127.0.0.1",
                            server.address().port(),
                            Security.NONE,
                            "crm",
                            VaultFixture.lost(),
                            "c@example.org");

            var refusal = catchThrowableOfType(NotSent.class, () -> Smtp.send(locked, mail));

            assertThat(refusal.kind()).isEqualTo(Kind.LATER);
            assertThat(refusal.answer()).contains("Enter it anew");
        }
    }

    @Test
    void believesNoCertificateThatNobodyVouchesFor() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            var address =
                    new MailServer(
                            "127.0.0.1",
                            server.getSmtps().getPort(),
                            Security.TLS,
                            null,
                            null,
                            "crm@example.org");

            var refusal =
                    catchThrowableOfType(
                            NotSent.class, () -> Smtp.send(address, mail, LONGER, LONGER));

            assertThat(refusal.answer()).containsAnyOf("PKIX", "certification path");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    private NotSent refusal(Map<String, String> odd) throws Exception {
        try (var server = new ScriptedServer(odd)) {
            return catchThrowableOfType(
                    NotSent.class, () -> Smtp.send(server.address(), mail, SHORT, LONGER));
        }
    }
}
