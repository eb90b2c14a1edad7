package org.vrazka.records;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Takes a list away as a file: the rows, columns and order that are seen, one row at a time however
 * many there are. The route that calls it demands the right to export.
 */
@Component
public class Export {
    private final Lists lists;
    private final Scope scope;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Export(Lists lists, Scope scope, Clock clock, ApplicationEventPublisher events) {
        this.lists = lists;
        this.scope = scope;
        this.clock = clock;
        this.events = events;
    }

    /** Answers with the list as a file; {@code format} is csv or xlsx. */
    public void write(
            Listing listing, ListQuery query, String format, HttpServletResponse response) {
        write(listing, query, () -> sheet(format, response));
    }

    /**
     * The same as a file of another kind.
     *
     * @param ending of its name
     */
    public void write(
            Listing listing,
            ListQuery query,
            String ending,
            String type,
            HttpServletResponse response,
            Function<OutputStream, Sheet> sheet) {
        write(
                listing,
                query,
                () -> {
                    name(response, ending, type);
                    return sheet.apply(response.getOutputStream());
                });
    }

    /** The same without anybody waiting for an answer, such as for a letter. */
    public void write(Listing listing, ListQuery query, FileFormat format, OutputStream out) {
        write(listing, query, () -> format.begin(out));
    }

    /** Answers with rows that are there already, such as a report's. */
    public void write(Kind kind, SheetRows rows, String format, HttpServletResponse response) {
        write(kind, rows, () -> sheet(format, response));
    }

    /** The same without anybody waiting for an answer. */
    public void write(Kind kind, SheetRows rows, FileFormat format, OutputStream out) {
        write(kind, rows, () -> format.begin(out));
    }

    private void write(Kind kind, SheetRows rows, Beginning beginning) {
        try (var sheet = beginning.begin()) {
            sheet.head(rows.columns());
            rows.rows().forEach(row -> sheet.row(rows.columns(), row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            events.publishEvent(
                    SecurityEvent.of(What.EXPORTED).about(kind, null).counting(rows.rows().size()));
        }
    }

    /** What begins the file, once the question is understood. */
    private interface Beginning {
        Sheet begin() throws IOException;
    }

    private void write(Listing listing, ListQuery query, Beginning beginning) {
        var catalogue = listing.catalogue();
        var columns = catalogue.columns(query.columns());
        lists.check(catalogue, query);
        var rows = new LongAdder();
        try (var sheet = beginning.begin()) {
            sheet.head(columns);
            lists.each(
                    catalogue,
                    taken(listing),
                    query,
                    row -> {
                        sheet.row(columns, row);
                        rows.increment();
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            events.publishEvent(
                    SecurityEvent.of(What.EXPORTED)
                            .about(listing.kind(), null)
                            .noting(inWords(query))
                            .counting(rows.sum()));
        }
    }

    /** The rows that may be seen, as far as they may also be taken away. */
    private Extent taken(Listing listing) {
        var owner = listing.owner();
        if (owner != null) {
            var within = scope.of(listing.kind(), Action.EXPORT, owner);
            return Extent.of(listing.scope().condition().and(within));
        }
        if (listing.reach() != null) {
            var within = listing.reach().apply(Action.EXPORT).condition();
            return Extent.of(listing.scope().condition().and(within));
        }
        if (listing.kind().offered(Action.EXPORT).contains(Reach.OWN)) {
            throw new IllegalStateException("whose are the rows? " + listing.kind());
        }
        return listing.scope();
    }

    /**
     * The filter as it stands in the address; null for all rows. What was searched for is often a
     * person's name, and the audit log never forgets: it says only that there was a search.
     */
    private static @Nullable String inWords(ListQuery query) {
        var filter = query.filter() == null ? "" : Rsql.format(query.filter());
        var words = query.text().isEmpty() ? filter : (filter + " q=…").strip();
        return words.isEmpty() ? null : words;
    }

    private Sheet sheet(String ending, HttpServletResponse response) throws IOException {
        var format = FileFormat.of(ending).orElseThrow(() -> new BadQuery("format", "format"));
        name(response, format.ending(), format.type());
        return format.begin(response.getOutputStream());
    }

    private void name(HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name(ending), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** How a file made today is called. */
    public String name(String ending) {
        return "vrazka-" + LocalDate.now(clock) + "." + ending;
    }
}
