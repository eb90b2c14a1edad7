package org.vrazka.secondfactor;

import static org.vrazka.secondfactor.db.Tables.PASSKEY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.vrazka.secondfactor.db.tables.records.PasskeyRecord;
import org.vrazka.shared.Ids;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps passkeys as Spring Security asks for them. */
@Component
class PasskeyStore implements UserCredentialRepository {
    private final DSLContext db;

    PasskeyStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public void save(CredentialRecord passkey) {
        db.insertInto(PASSKEY)
                .set(PASSKEY.ID, Ids.next())
                .set(PASSKEY.USER_ID, PasskeyUsers.idOf(passkey.getUserEntityUserId()))
                .set(PASSKEY.NAME, passkey.getLabel())
                .set(PASSKEY.CREDENTIAL, passkey.getCredentialId().getBytes())
                .set(PASSKEY.PUBLIC_KEY, passkey.getPublicKey().getBytes())
                .set(PASSKEY.ATTESTATION, bytes(passkey.getAttestationObject()))
                .set(PASSKEY.SIGNATURES, passkey.getSignatureCount())
                .set(PASSKEY.TRANSPORTS, text(passkey.getTransports()))
                .set(PASSKEY.MADE_AT, passkey.getCreated())
                .set(PASSKEY.USED_AT, passkey.getLastUsed())
                .onConflict(PASSKEY.CREDENTIAL)
                .doUpdate()
                .set(PASSKEY.SIGNATURES, passkey.getSignatureCount())
                .set(PASSKEY.USED_AT, passkey.getLastUsed())
                .execute();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return find(PASSKEY.CREDENTIAL.eq(credential.getBytes())).stream().findFirst().orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return find(PASSKEY.USER_ID.eq(PasskeyUsers.idOf(user)));
    }

    @Override
    public void delete(Bytes credential) {
        db.deleteFrom(PASSKEY).where(PASSKEY.CREDENTIAL.eq(credential.getBytes())).execute();
    }

    private List<CredentialRecord> find(Condition condition) {
        return db.fetch(PASSKEY, condition).map(PasskeyStore::passkey);
    }

    private static CredentialRecord passkey(PasskeyRecord row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getCredential()))
                .userEntityUserId(PasskeyUsers.bytes(row.getUserId()))
                .publicKey(new ImmutablePublicKeyCose(row.getPublicKey()))
                .attestationObject(new Bytes(row.getAttestation()))
                .signatureCount(row.getSignatures())
                .transports(transports(row.getTransports()))
                .label(row.getName())
                .created(row.getMadeAt())
                .lastUsed(row.getUsedAt())
                .build();
    }

    private static byte[] bytes(@Nullable Bytes attestation) {
        return attestation == null ? new byte[0] : attestation.getBytes();
    }

    private static String text(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(","))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
