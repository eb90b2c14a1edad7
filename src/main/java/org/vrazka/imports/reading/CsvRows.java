package org.vrazka.imports.reading;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Rows of a CSV file of any size. */
class CsvRows implements Rows {
    private final CsvReader<Row> csv;
    private final Iterator<Row> rows;
    private long last;

    CsvRows(InputStream in, Encoding encoding, char separator, Limits limits) throws IOException {
        var decoder =
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new InputStreamReader(in, decoder);
        csv =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(2 * limits.cell())
                        .build(new Cells(limits), reader);
        rows = csv.iterator();
    }

    @Override
    public @Nullable Row next() {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                last = row.number();
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private Unreadable unreadable(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Unreadable told -> {
                    return told;
                }
                case CharacterCodingException coding -> {
                    return new Unreadable("encodingWrong", last + 1, null);
                }
                default -> {}
            }
        }
        var message = String.valueOf(e.getMessage());
        return new Unreadable(
                message.contains("buffer") ? "cellTooLong" : "quoteOpen", last + 1, null);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /**
     * Takes cells as they are parsed, so that a million columns or an endless cell never fill the
     * memory.
     */
    private static class Cells extends AbstractBaseCsvCallbackHandler<Row> {
        private final Limits limits;
        private List<String> cells = new ArrayList<>();
        private int width; // of the row before

        Cells(Limits limits) {
            this.limits = limits;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>(width);
        }

        @Override
        protected void handleField(
                int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= limits.columns()) {
                throw new Unreadable(
                        "tooManyColumns",
                        getStartingLineNumber(),
                        null,
                        String.valueOf(limits.columns()));
            }
            if (length > limits.cell()) {
                throw new Unreadable(
                        "cellTooLong",
                        getStartingLineNumber(),
                        String.valueOf(index + 1),
                        String.valueOf(limits.cell()));
            }
            cells.add(Cell.text(buffer, offset, length));
        }

        @Override
        protected void handleEmpty() {
            cells.add("");
        }

        @Override
        protected Row buildRecord() {
            width = cells.size();
            return new Row(getStartingLineNumber(), cells);
        }
    }
}
