package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import de.siegmar.fastcsv.writer.CsvWriter;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.vrazka.imports.reading.DecimalStyle;
import org.vrazka.imports.reading.Limits;
import org.vrazka.imports.reading.Row;
import org.vrazka.imports.reading.SourceFile;
import org.vrazka.shared.NotFound;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.UUID;

/**
 * The rejected rows of a file as they came, each with its reasons: to be corrected and imported
 * again.
 */
@Component
class RefusedFile {
    private final Imports imports;
    private final ImportProblems problems;
    private final FileStore files;
    private final Limits limits;

    RefusedFile(Imports imports, ImportProblems problems, FileStore files, Limits limits) {
        this.imports = imports;
        this.problems = problems;
        this.files = files;
        this.limits = limits;
    }

    void send(UUID id, HttpServletResponse response) throws IOException {
        var found = imports.get(id);
        var settings = found.settings();
        if (settings == null) {
            throw new NotFound("refused rows of import", id);
        }
        File file = files.fetch(id);
        if (file.length() == 0) { // somebody of whom it told was erased
            Files.deleteIfExists(file.toPath());
            throw new NotFound("refused rows of import", id);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                t("imports.refused.file", base(found.fileName())) + ".csv",
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "sandbox");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            write(id, settings, file, out);
        } finally {
            Files.deleteIfExists(file.toPath());
        }
    }

    private static String base(String name) {
        return name.replaceFirst("(\\.csv|\\.xlsx|\\.vcf|\\.txt|\\.tsv)?(\\.gz)?$", "");
    }

    private void write(UUID id, Settings settings, File file, Writer out) throws IOException {
        out.write('\uFEFF');
        var csv = CsvWriter.builder().fieldSeparator(settings.separator().charAt(0)).build(out);
        var heading =
                new ArrayList<>(settings.columns().stream().map(Settings.Column::header).toList());
        heading.add(t("imports.refused.reason"));
        csv.writeRecord(heading);
        var reasons = new Reasons(problems, id);
        try (var rows = new SourceFile(file, limits).rows(settings.layout())) {
            for (var row = rows.next(); row != null && !reasons.isEnd(); row = rows.next()) {
                var why = reasons.of(row.number());
                if (!why.isEmpty()) {
                    csv.writeRecord(record(settings, row, why));
                }
            }
        }
        csv.flush();
    }

    private static ArrayList<String> record(Settings settings, Row row, String why) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.max(settings.columns().size(), row.cells().size()); i++) {
            cells.add(harmless(row.cell(i)));
        }
        cells.add(Math.min(settings.columns().size(), cells.size()), why);
        return cells;
    }

    /**
     * No cell is to be taken for a formula when the file is opened; numbers below zero are none.
     */
    private static String harmless(String cell) {
        return !cell.isEmpty()
                        && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                        && DecimalStyle.proof(cell) == DecimalStyle.Proof.NO_NUMBER
                ? "'" + cell
                : cell;
    }
}
