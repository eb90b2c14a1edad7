package org.vrazka.backup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where backups are put when nobody says otherwise. */
@Component
final class BackupFolder {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'vrazka-'yyyy-MM-dd-HHmmss'.zip'")
                    .withZone(ZoneOffset.UTC);

    private final Path folder;

    /**
     * @param chosen empty: beside the data
     */
    BackupFolder(
            @Value("${vrazka.backups:}") String chosen, @Value("${vrazka.data:data}") Path data) {
        this.folder =
                (chosen.isBlank() ? data.resolve("backups") : Path.of(chosen))
                        .toAbsolutePath()
                        .normalize();
    }

    Path next(Instant now) {
        return folder.resolve(NAME.format(now));
    }
}
