package org.vrazka.letters;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.vrazka.identity.CurrentUser;
import org.vrazka.letters.NotSent.Kind;
import org.vrazka.shared.Ids;
import org.vrazka.shared.web.Text;

/** A letter to oneself, sent at once, to see what the mail server says. */
@Component
class TestLetters {
    private final DSLContext db;
    private final MailServers servers;
    private final CurrentUser currentUser;

    TestLetters(DSLContext db, MailServers servers, CurrentUser currentUser) {
        this.db = db;
        this.servers = servers;
        this.currentUser = currentUser;
    }

    /** The server's answer. */
    String send() throws NotSent {
        var me = db.fetchSingle(USER_ACCOUNT, USER_ACCOUNT.ID.eq(currentUser.get().id()));
        var server = servers.find().orElseThrow(TestLetters::none);
        var mail =
                new Mail(
                        Ids.next(),
                        Text.t("shared.name"),
                        me.getEmail(),
                        Text.t("letters.test.subject"),
                        Text.t("letters.test.body"));
        return Smtp.send(server, mail);
    }

    private static NotSent none() {
        return new NotSent(Kind.NEVER, Text.t("letters.test.none"), null);
    }
}
