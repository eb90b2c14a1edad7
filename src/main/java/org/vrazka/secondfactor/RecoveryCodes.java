package org.vrazka.secondfactor;

import static org.vrazka.secondfactor.db.Tables.RECOVERY_CODE;

import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Codes on paper for who lost the phone: each works once. */
@Service
@Transactional
class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext db;

    RecoveryCodes(DSLContext db) {
        this.db = db;
    }

    /** New ones in the place of those before; they are not kept and cannot be shown again. */
    List<String> renew(UUID user) {
        remove(user);
        var codes = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
        for (String code : codes) {
            db.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.USER_ID, user)
                    .set(RECOVERY_CODE.HASH, hash(code))
                    .execute();
        }
        return codes;
    }

    boolean takes(UUID user, String code) {
        return db.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.USER_ID.eq(user), RECOVERY_CODE.HASH.eq(hash(code)))
                        .execute()
                == 1;
    }

    int left(UUID user) {
        return db.fetchCount(RECOVERY_CODE, RECOVERY_CODE.USER_ID.eq(user));
    }

    void remove(UUID user) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.USER_ID.eq(user)).execute();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var code = new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT);
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it is typed: with or without lines between, large or small. */
    private static byte[] hash(String code) {
        return DigestUtils.sha256(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }
}
