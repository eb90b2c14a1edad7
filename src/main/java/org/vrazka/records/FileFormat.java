package org.vrazka.records;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** As what rows are taken away. */
public enum FileFormat {
    XLSX(XlsxSheet.TYPE) {
        @Override
        Sheet begin(OutputStream out) {
            return new XlsxSheet(out);
        }
    },
    CSV("text/csv; charset=UTF-8") {
        @Override
        Sheet begin(OutputStream out) throws IOException {
            return new CsvSheet(out);
        }
    };

    private final String type;

    FileFormat(String type) {
        this.type = type;
    }

    abstract Sheet begin(OutputStream out) throws IOException;

    public String type() {
        return type;
    }

    /** What a file's name ends with, and how addresses say it. */
    public String ending() {
        return name().toLowerCase(ROOT);
    }

    /** By its ending. */
    public static Optional<FileFormat> of(String ending) {
        return Arrays.stream(values()).filter(one -> one.ending().equals(ending)).findFirst();
    }
}
