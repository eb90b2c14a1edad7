package org.vrazka.records.files;

import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Component;
import org.vrazka.records.db.tables.records.FileRecord;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Format;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with files on their way in, and what they are. */
@Component
class FileChecks {
    private final FileTypes types;
    private final FileLimits limits;

    FileChecks(FileTypes types, FileLimits limits) {
        this.types = types;
        this.limits = limits;
    }

    void refuse(List<? extends Brought> files) {
        if (files.isEmpty()) {
            throw new Invalid("file", "missing", t("records.files.error.none"));
        }
        if (files.size() > FileLimits.MANY) {
            throw new Invalid("file", "many", t("records.files.error.many", FileLimits.MANY));
        }
        var errors = files.stream().flatMap(this::wrong).toList();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private Stream<FieldError> wrong(Brought file) {
        var name = FileNames.brought(file.name());
        if (file.bytes() == 0) {
            return Stream.of(error("empty", t("records.files.error.empty", name)));
        }
        return file.bytes() <= limits.largest()
                ? Stream.of()
                : Stream.of(error("large", tooLarge(name)));
    }

    private String tooLarge(String name) {
        return t("records.files.error.large", name, Format.bytes(limits.largest()));
    }

    private static FieldError error(String code, String message) {
        return new FieldError("file", code, message);
    }

    /** Writes down what its bytes say. */
    void look(Brought brought, FileRecord file) throws IOException {
        try (var in = brought.open()) {
            file.setType(types.of(in, file.getName()));
        }
        var hash = sha256();
        try (var in = new DigestInputStream(brought.open(), hash)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        file.setSha256(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
