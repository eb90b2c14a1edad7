package org.vrazka.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;

class VaultTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @TempDir Path folder;

    private final Random random = new Random(20261124);

    @Test
    void opensWhatItSealedWhateverItIs() {
        var vault = vault(NEW);
        for (int i = 0; i < 500; i++) {
            var row = UUID.randomUUID();
            String secret = anything();

            assertThat(vault.open(row, vault.seal(row, secret))).isEqualTo(secret);
        }
    }

    @Test
    void opensNothingThatWasChangedCutOrMovedToAnotherRow() {
        var vault = vault(NEW);
        for (int i = 0; i < 500; i++) {
            var row = UUID.randomUUID();
            byte[] sealed = vault.seal(row, anything());
            byte[] changed = sealed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] cut = Arrays.copyOf(sealed, random.nextInt(sealed.length));

            assertThatThrownBy(() -> vault.open(row, changed))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> vault.open(row, cut))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> vault.open(UUID.randomUUID(), sealed))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        var vault = vault(NEW);
        var row = UUID.randomUUID();
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            byte[] sealed = vault.seal(row, "парола");
            assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("парола");
            seen.add(Base64.getEncoder().encodeToString(sealed));
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void sealsWithTheNewestKeyAndOpensWithEveryOne() {
        var row = UUID.randomUUID();
        byte[] before = vault(OLD).seal(row, "стара");
        var both = vault(NEW + "\n" + OLD);

        assertThat(both.open(row, before)).isEqualTo("стара");
        assertThat(vault(NEW).open(row, both.seal(row, "нова"))).isEqualTo("нова");
        assertThatThrownBy(() -> vault(NEW).open(row, before))
                .hasMessageContaining("key that sealed this secret is not there");
    }

    @Test
    void makesAKeyThatOnlyItsOwnerReadsAndKeepsIt() throws Exception {
        var row = UUID.randomUUID();
        byte[] sealed = vault("").seal(row, "парола");
        var file = folder.resolve("vrazka.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(vault("").open(row, sealed)).isEqualTo("парола");
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThatThrownBy(() -> vault("c2hvcnQ=")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> vault("not base64!")).isInstanceOf(CannotStart.class);
    }

    private Vault vault(String keys) {
        return new Vault(new VaultKeys(keys, folder));
    }

    private String anything() {
        return random.ints(random.nextInt(200), 0, 0x10ffff)
                .filter(point -> !Character.isSurrogate((char) point) && Character.isDefined(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
