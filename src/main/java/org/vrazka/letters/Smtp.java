package org.vrazka.letters;

import static org.vrazka.shared.web.Text.t;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.vrazka.letters.NotSent.Kind;
import org.vrazka.shared.CannotOpen;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives a letter to a mail server, in a limited time, and tells exactly what became of it. */
final class Smtp {
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration ALTOGETHER = Duration.ofSeconds(60);

    private Smtp() {}

    /**
     * Gives it up.
     *
     * @return the server's answer
     */
    static String send(MailServer server, Mail mail) throws NotSent {
        return send(server, mail, SILENCE, ALTOGETHER);
    }

    /** A server that drips or hangs is left: an interrupted virtual thread lets its socket go. */
    static String send(MailServer server, Mail mail, Duration silence, Duration altogether)
            throws NotSent {
        String password = password(server);
        var work = new FutureTask<>(() -> talk(server, password, mail, silence));
        var thread = Thread.ofVirtual().start(work);
        try {
            return work.get(altogether.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NotSent known
                    ? known
                    : new NotSent(Kind.UNSURE, String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new NotSent(Kind.UNSURE, "no answer in " + altogether.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new NotSent(Kind.UNSURE, "interrupted", e);
        }
    }

    private static @Nullable String password(MailServer server) throws NotSent {
        try {
            return server.password() == null ? null : server.password().open();
        } catch (CannotOpen e) {
            throw new NotSent(Kind.LATER, t("shared.cannotOpen"), e);
        }
    }

    private static String talk(
            MailServer server, @Nullable String password, Mail mail, Duration silence)
            throws NotSent {
        var session = Session.getInstance(properties(server, silence));
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect(server.host(), server.port(), server.user(), password);
            return give(transport, message(session, server, mail));
        } catch (AuthenticationFailedException e) {
            throw new NotSent(Kind.NEVER, said(e), e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotSent(Kind.LATER, said(e), e);
        }
    }

    private static String give(SMTPTransport transport, MimeMessage message) throws NotSent {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return transport.getLastServerResponse().strip();
        } catch (MessagingException e) {
            int code = code(e);
            throw new NotSent(
                    code >= 500 ? Kind.NEVER : code >= 400 ? Kind.LATER : Kind.UNSURE, said(e), e);
        }
    }

    private static MimeMessage message(Session session, MailServer server, Mail mail)
            throws MessagingException, UnsupportedEncodingException {
        var message = new MimeMessage(session);
        var utf8 = StandardCharsets.UTF_8.name();
        message.setFrom(new InternetAddress(server.sender(), mail.from(), utf8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), utf8);
        write(mail, message);
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader("Message-ID", "<" + mail.id() + "@" + domain(server) + ">");
        return message;
    }

    private static void write(Mail mail, MimeMessage message) throws MessagingException {
        var utf8 = StandardCharsets.UTF_8.name();
        var file = mail.file();
        if (file == null) {
            message.setText(mail.body(), utf8);
            return;
        }
        var text = new MimeBodyPart();
        text.setText(mail.body(), utf8);
        var attached = new MimeBodyPart();
        attached.setDataHandler(
                new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
        attached.setFileName(file.name());
        message.setContent(new MimeMultipart(text, attached));
    }

    private static String domain(MailServer server) {
        return server.sender().substring(server.sender().indexOf('@') + 1);
    }

    private static Properties properties(MailServer server, Duration silence) {
        var properties = new Properties();
        String limit = String.valueOf(silence.toMillis());
        properties.put("mail.smtp.connectiontimeout", limit);
        properties.put("mail.smtp.timeout", limit);
        properties.put("mail.smtp.writetimeout", limit);
        properties.put("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (server.security() == Security.TLS) {
            properties.put("mail.smtp.ssl.enable", "true");
        }
        if (server.security() == Security.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    /** The server's code; 0 when it said none. */
    private static int code(MessagingException failure) {
        for (Exception e = failure;
                e instanceof MessagingException one;
                e = one.getNextException()) {
            int code =
                    switch (one) {
                        case SMTPAddressFailedException refused -> refused.getReturnCode();
                        case SMTPSenderFailedException refused -> refused.getReturnCode();
                        case SMTPSendFailedException refused -> refused.getReturnCode();
                        default -> 0;
                    };
            if (code >= 400) {
                return code;
            }
        }
        return 0;
    }

    /** The innermost words: those are the server's, or the network's. */
    private static String said(Exception failure) {
        Throwable inner = failure;
        while (true) {
            Throwable next =
                    inner instanceof MessagingException one && one.getNextException() != null
                            ? one.getNextException()
                            : inner.getCause();
            if (next == null) {
                return String.valueOf(inner.getMessage()).strip();
            }
            inner = next;
        }
    }
}
