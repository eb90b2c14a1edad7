package org.vrazka.secondfactor;

import static org.vrazka.identity.db.Tables.USER_ACCOUNT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Our users as authenticators know them: the bytes of the id, the e-mail, the name. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {
    private final DSLContext db;

    PasskeyUsers(DSLContext db) {
        this.db = db;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return find(idOf(id));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return find(UUID.fromString(id));
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID id) {
        return db.fetchOptional(USER_ACCOUNT, USER_ACCOUNT.ID.eq(id))
                .map(user ->
                        ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(bytes(id))
                                .name(user.getEmail())
                                .displayName(user.getName())
                                .build())
                .orElse(null);
    }

    /** Users are made and removed by administrators only. */
    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException();
    }

    static Bytes bytes(UUID id) {
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    static UUID idOf(Bytes bytes) {
        var buffer = ByteBuffer.wrap(bytes.getBytes());
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
