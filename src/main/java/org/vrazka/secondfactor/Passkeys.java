package org.vrazka.secondfactor;

import static org.jooq.Records.mapping;
import static org.vrazka.secondfactor.db.Tables.PASSKEY;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.NotFound;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What people's phones, computers and keys made for this site. */
@Service
@Transactional
class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_NAME = 60;

    private final DSLContext db;
    private final PasskeyUsers users;
    private final PasskeyStore store;

    Passkeys(DSLContext db, PasskeyUsers users, PasskeyStore store) {
        this.db = db;
        this.users = users;
        this.store = store;
    }

    List<Passkey> of(UUID user) {
        return db.select(PASSKEY.ID, PASSKEY.NAME, PASSKEY.MADE_AT, PASSKEY.USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.USER_ID.eq(user))
                .orderBy(PASSKEY.ID)
                .fetch(mapping(Passkey::new));
    }

    String creation(UUID user, URI origin, String challenge) {
        return party(origin, challenge).creation(user);
    }

    /** Takes what the user's authenticator has made for a challenge of ours. */
    void add(UUID user, String typedName, String credential, URI origin, String challenge) {
        String name = Objects.requireNonNullElse(Clean.line(typedName), "");
        var errors = new Errors("secondfactor.error");
        errors.addUnless(!name.isEmpty(), "name", "name");
        errors.addUnless(name.length() <= LONGEST_NAME, "name", "long", LONGEST_NAME);
        errors.throwIfAny();
        try {
            party(origin, challenge).register(user, name, credential);
        } catch (RuntimeException e) {
            refused(e);
            errors.add("name", "passkey");
            errors.throwIfAny();
        }
    }

    String request(URI origin, String challenge) {
        return party(origin, challenge).request();
    }

    /** The user who has shown a passkey of his. */
    Optional<UUID> user(String credential, URI origin, String challenge) {
        try {
            return Optional.of(party(origin, challenge).authenticate(credential));
        } catch (RuntimeException e) {
            refused(e);
            return Optional.empty();
        }
    }

    void remove(UUID user, UUID id) {
        int gone =
                db.deleteFrom(PASSKEY).where(PASSKEY.ID.eq(id), PASSKEY.USER_ID.eq(user)).execute();
        if (gone == 0) {
            throw new NotFound("passkey", id);
        }
    }

    void removeAll(UUID user) {
        db.deleteFrom(PASSKEY).where(PASSKEY.USER_ID.eq(user)).execute();
    }

    private RelyingParty party(URI origin, String challenge) {
        return new RelyingParty(users, store, origin, challenge);
    }

    /** The library tells what does not fit by many kinds of exceptions; it is nothing for users. */
    private static void refused(RuntimeException reason) {
        LOG.info("passkey refused: {}", reason.toString());
    }
}
