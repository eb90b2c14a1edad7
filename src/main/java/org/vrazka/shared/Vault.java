package org.vrazka.shared;

import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for the database with a key that lies outside of it: AES-256-GCM, a new nonce each
 * time, bound to the row that holds it. What is sealed begins with which key it was: keys may
 * change, the newest seals and the older ones still open.
 */
@Component
public class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
    private final int newest;

    Vault(VaultKeys keys) {
        keys.all().forEach(key -> this.keys.putIfAbsent(mark(key), key));
        newest = this.keys.keySet().iterator().next();
    }

    /**
     * Seals a secret.
     *
     * @param row the id of the row that will hold it: in another row it does not open
     */
    public byte[] seal(UUID row, String secret) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] text = secret.getBytes(StandardCharsets.UTF_8);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, newest, nonce, row, text);
        return ByteBuffer.allocate(Integer.BYTES + NONCE + hidden.length)
                .putInt(newest)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /**
     * Opens what was sealed for this row.
     *
     * @throws CannotOpen when its key is gone, or when it was changed or moved
     */
    public String open(UUID row, byte[] sealed) {
        var bytes = ByteBuffer.wrap(sealed);
        if (sealed.length < Integer.BYTES + NONCE) {
            throw new CannotOpen("not a sealed secret", null);
        }
        int key = bytes.getInt();
        byte[] nonce = new byte[NONCE];
        byte[] hidden = new byte[sealed.length - Integer.BYTES - NONCE];
        bytes.get(nonce).get(hidden);
        return new String(
                run(Cipher.DECRYPT_MODE, key, nonce, row, hidden), StandardCharsets.UTF_8);
    }

    /** What was sealed for this row, to be opened later. */
    public Sealed sealed(UUID row, byte[] bytes) {
        return new Sealed(this, row, bytes);
    }

    private byte[] run(int mode, int key, byte[] nonce, UUID row, byte[] text) {
        var secret = keys.get(key);
        if (secret == null) {
            throw new CannotOpen("the key that sealed this secret is not there", null);
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(row.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen("a sealed secret was changed or moved", e);
        }
    }

    /** Tells keys apart without telling anything of them. */
    private static int mark(SecretKeySpec key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return ByteBuffer.wrap(hash).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
