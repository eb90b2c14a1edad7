package org.vrazka.records.files;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.vrazka.shared.web.UploadPlace;

import java.util.List;
import java.util.stream.Collectors;

/** How much is taken: the largest file, and how many of them at once. */
@Configuration
class FileLimits {
    static final int MANY = 20;

    private final long largest;

    FileLimits(@Value("${vrazka.files.max-file:50MB}") DataSize largest) {
        this.largest = largest.toBytes();
    }

    /** In bytes. */
    long largest() {
        return largest;
    }

    @Bean
    UploadPlace filesOfRecords(List<FileOwner> owners) {
        var sections =
                owners.stream().map(FileOwner::section).collect(Collectors.joining("|", "(", ")"));
        return new UploadPlace(
                "(/api/v1)?/" + sections + "/[^/]+/files", largest * MANY, "?tooLarge");
    }
}
