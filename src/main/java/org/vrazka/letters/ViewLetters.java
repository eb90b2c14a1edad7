package org.vrazka.letters;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.views.ViewFile;
import org.vrazka.records.views.ViewPost;

import java.util.UUID;

/** Lists and reports that users have asked to get by mail. */
@Component
class ViewLetters implements ViewPost {
    private final DSLContext db;
    private final Letters letters;
    private final MailServers servers;

    ViewLetters(DSLContext db, Letters letters, MailServers servers) {
        this.db = db;
        this.letters = letters;
        this.servers = servers;
    }

    @Override
    public boolean isOpen() {
        return servers.isSet();
    }

    /** Nobody gets a letter who has no address. */
    @Override
    public void send(UUID user, String subject, String body, @Nullable ViewFile file) {
        db.select(USER_ACCOUNT.EMAIL)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(user), USER_ACCOUNT.EMAIL.isNotNull())
                .fetch(USER_ACCOUNT.EMAIL)
                .forEach(address ->
                        letters.write(
                                user,
                                address,
                                subject,
                                body,
                                file == null
                                        ? null
                                        : new Attachment(
                                                file.name(), file.type(), file.content())));
    }
}
