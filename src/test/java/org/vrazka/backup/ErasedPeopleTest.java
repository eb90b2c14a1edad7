package org.vrazka.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ErasedPeopleTest {
    @TempDir Path folder;

    /** Lists from before parties could be erased have no kind. */
    @Test
    void tellsWhomAndOfWhichKind() throws IOException {
        var list =
                Files.writeString(
                        folder.resolve("erasures.txt"),
                        """
                        01a22a24-ac4e-721e-be20-43a266e4babb 2026-11-29T10:00:00Z

                        01A22A24-AC2D-7764-B50B-61D4CB7A30A5 2026-11-30T10:00:00Z PARTIES
                        01a22a24-b043-75d8-b387-1f093cf86a53
                        """);
        assertThat(ErasedPeople.of(list).ids())
                .containsExactly(
                        "01a22a24-ac4e-721e-be20-43a266e4babb",
                        "01a22a24-ac2d-7764-b50b-61d4cb7a30a5",
                        "01a22a24-b043-75d8-b387-1f093cf86a53");
        assertThat(ErasedPeople.of(list).kinds())
                .containsExactly("CONTACTS", "PARTIES", "CONTACTS");
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        var list = Files.writeString(folder.resolve("names.txt"), "Иван Иванов\n");
        assertThatThrownBy(() -> ErasedPeople.of(list)).isInstanceOf(IOException.class);
    }
}
