package org.vrazka.letters;

import org.springframework.stereotype.Component;
import org.vrazka.letters.NotSent.Kind;

import java.util.UUID;

/** Brings one letter to the mail server and writes down what became of it. */
@Component
class Postman {
    static final int TRIES = 10;

    private final Letters letters;
    private final MailServers servers;

    Postman(Letters letters, MailServers servers) {
        this.letters = letters;
        this.servers = servers;
    }

    /**
     * Between taking a letter and noting the answer there is no transaction: the note that it was
     * taken has to outlive this node.
     *
     * @throws IllegalStateException when it is worth trying again later
     */
    void deliver(UUID id) {
        var server = servers.find();
        if (server.isEmpty()) {
            letters.notSent(id, new NotSent(Kind.NEVER, "no mail server", null));
            return;
        }
        var mail = letters.take(id);
        if (mail.isEmpty()) {
            return;
        }
        try {
            letters.sent(id, Smtp.send(server.get(), mail.get()));
        } catch (NotSent e) {
            if (letters.notSent(id, e)) {
                throw new IllegalStateException(e.answer(), e);
            }
        }
    }
}
