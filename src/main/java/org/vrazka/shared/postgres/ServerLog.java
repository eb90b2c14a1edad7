package org.vrazka.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What the server says, the newest in one file and what came before it in another. */
final class ServerLog {
    private static final int LIMIT = 5_000_000;

    private final Path file;
    private volatile String last = "";

    ServerLog(Path file) {
        this.file = file;
    }

    /** The last line: it tells why a server ended. */
    String last() {
        return last;
    }

    void add(String line) {
        last = line;
        try {
            if (Files.exists(file) && Files.size(file) > LIMIT) {
                Path older = file.resolveSibling(file.getFileName() + ".1");
                Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException lost) { // on a full disk the server matters more than its log
        }
    }
}
