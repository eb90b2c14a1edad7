package org.vrazka.imports.reading;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A file that somebody brought, on disk: packed or not, text or workbook, told apart by its first
 * bytes.
 */
public class SourceFile {
    private final File file;
    private final Limits limits;
    private final Form form;

    /** What the first bytes say. */
    enum Form {
        TEXT,
        GZIP,
        WORKBOOK,
        CARDS
    }

    public SourceFile(File file, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.form = form(file);
    }

    private static Form form(File file) throws IOException {
        var head = new byte[64];
        int n;
        try (var in = new java.io.FileInputStream(file)) {
            n = in.readNBytes(head, 0, head.length);
        }
        if (n == 0) {
            throw Unreadable.file("empty");
        }
        if (is(head, n, 0x1F, 0x8B)) {
            return Form.GZIP;
        }
        if (is(head, n, 'P', 'K', 3, 4)) {
            return Form.WORKBOOK;
        }
        if (is(head, n, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Unreadable.file("oldExcel");
        }
        if (is(head, n, '%', 'P', 'D', 'F') || is(head, n, 0x89, 'P', 'N', 'G')) {
            throw Unreadable.file("notATable");
        }
        return isCard(head, n) ? Form.CARDS : Form.TEXT;
    }

    /** In whatever encoding it comes. */
    private static boolean isCard(byte[] head, int n) {
        var text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            if (head[i] > ' ') {
                text.append((char) head[i]);
            }
        }
        return text.toString().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCARD");
    }

    private static boolean is(byte[] head, int n, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= n || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    public boolean isWorkbook() {
        return form == Form.WORKBOOK;
    }

    /** The text of the file unpacked; stops over the limit, and at a damaged archive. */
    InputStream open() throws IOException {
        var raw = new BufferedInputStream(new java.io.FileInputStream(file), 1 << 16);
        if (form != Form.GZIP) {
            return new CountedStream(raw, limits.bytes());
        }
        try {
            return new CountedStream(new GZIPInputStream(raw, 1 << 16), limits.bytes());
        } catch (IOException e) {
            raw.close();
            throw Unreadable.file("gzipBroken");
        }
    }

    Encoding encoding() throws IOException {
        try (var in = open()) {
            return EncodingScan.of(in);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw Unreadable.file("gzipBroken");
        }
    }

    /** All rows, the heading included. */
    public Rows rows(Layout layout) throws IOException {
        if (isWorkbook()) {
            return new XlsxRows(file, limits);
        }
        if (form == Form.CARDS) {
            return new CardRows(open(), layout.encoding(), limits);
        }
        return new CsvRows(open(), layout.encoding(), layout.separator(), limits);
    }

    /** Reads the whole file once and tells what it is, unless the user has said it. */
    public FileProfile profile(@Nullable String encoding, @Nullable Character separator)
            throws IOException {
        if (isWorkbook()) {
            return new Profiler(this, new Layout(Encoding.UTF_8, ',', 0)).profile();
        }
        var found = encoding == null ? encoding() : Encoding.named(encoding);
        if (form == Form.CARDS) {
            return new Profiler(this, new Layout(found, ',', 0)).profile();
        }
        char between = separator == null ? Separators.guess(this, found) : separator;
        return new Profiler(this, new Layout(found, between, 0)).profile();
    }
}
