package org.vrazka.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB and 2 passes. A hash is meant to be expensive, so only as many are made at a
 * time as the machine can bear; the others wait.
 */
@Component
class PasswordHashing {
    private static final int PATIENCE_SECONDS = 10;

    /** Of a word that nobody knows, made as all others; made anew, it would delay each start. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$hqruMXcl06cSpFrzBeeM8w"
                    + "$M4HcvKwt5lMEcOPoXosfH2xVkXLr6hmp/TJq1orK9GQ";

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final AtomicLong done = new AtomicLong();

    String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** Compares; without a hash it takes just as long, so that time tells nothing of who exists. */
    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> argon2.matches(password, hash == null ? NOBODYS : hash))
                && hash != null;
    }

    /** How many hashes were made or compared since the start. */
    long done() {
        return done.get();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Overloaded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded();
        }
        try {
            done.incrementAndGet();
            return work.get();
        } finally {
            places.release();
        }
    }
}
