package org.vrazka.rates;

import static org.vrazka.shared.web.Text.t;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Invalid;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;

/**
 * Reference rates as the European Central Bank gives them out: a day in the first column, a
 * currency in each other, units for one euro; as CSV, or that in a ZIP. The file of one day writes
 * its date in words.
 */
final class RatesFile {
    /** Bytes, unpacked; all days since 1999 take about 2 MB. */
    static final int MOST = 20 << 20;

    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Set<String> UNKNOWN = Set.of("", "N/A", "-");

    private final LocalDate last;
    private final List<Rate> rates = new ArrayList<>();
    private final Set<LocalDate> days = new HashSet<>();

    private RatesFile(LocalDate last) {
        this.last = last;
    }

    /**
     * @param last the last day that can have a rate
     * @throws Invalid when something in it cannot be read, with its row and column
     */
    static List<Rate> read(InputStream in, LocalDate last) throws IOException {
        var file = new RatesFile(last);
        byte[] bytes = unpacked(in).readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw wrong("tooLarge");
        }
        var text = new StringReader(new String(bytes, StandardCharsets.UTF_8));
        try (var csv =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            file.take(csv);
        } catch (CsvParseException | UncheckedIOException e) {
            throw wrong("csv");
        }
        return file.rates;
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean zip = buffered.read() == 'P' && buffered.read() == 'K';
        buffered.reset();
        if (!zip) {
            return buffered;
        }
        var entries = new ZipInputStream(buffered);
        if (entries.getNextEntry() == null) {
            throw wrong("csv");
        }
        return entries;
    }

    private void take(CsvReader<CsvRecord> csv) {
        List<@Nullable String> currencies = List.of();
        for (var row : csv) {
            if (currencies.isEmpty()) {
                currencies = heading(row);
            } else {
                day(row, currencies);
            }
        }
        if (rates.isEmpty()) {
            throw wrong("csv");
        }
    }

    /** What the columns hold, null for one that is no currency with rates of its own. */
    private static List<@Nullable String> heading(CsvRecord row) {
        var currencies = new ArrayList<@Nullable String>();
        for (int i = 1; i < row.getFieldCount(); i++) {
            var name = row.getField(i).strip();
            currencies.add(Rates.isKnown(name) ? name : null);
        }
        if (currencies.stream().allMatch(name -> name == null)) {
            throw wrong("csv");
        }
        return currencies;
    }

    private void day(CsvRecord row, List<@Nullable String> currencies) {
        var line = row.getStartingLineNumber();
        var typed = row.getField(0).strip();
        var day = day(typed);
        if (day == null || day.isAfter(last)) {
            throw wrong("cellDay", line, typed);
        }
        if (!days.add(day)) {
            throw wrong("again", line, typed);
        }
        int columns = Math.min(row.getFieldCount() - 1, currencies.size());
        for (int i = 0; i < columns; i++) {
            var currency = currencies.get(i);
            var cell = row.getField(i + 1).strip();
            if (currency != null && !UNKNOWN.contains(cell)) {
                rates.add(new Rate(currency, day, number(cell, line, currency), false));
            }
        }
    }

    private static @Nullable LocalDate day(String typed) {
        for (var format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, IN_WORDS)) {
            try {
                return LocalDate.parse(typed, format);
            } catch (DateTimeParseException e) {
                // the other one
            }
        }
        return null;
    }

    private static BigDecimal number(String cell, long line, String currency) {
        if (cell.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            var number = new BigDecimal(cell);
            if (number.signum() > 0) {
                return number;
            }
        }
        throw wrong("cellNumber", line, currency, cell);
    }

    private static Invalid wrong(String code, Object... arguments) {
        return new Invalid("file", code, t("rates.error." + code, arguments));
    }
}
