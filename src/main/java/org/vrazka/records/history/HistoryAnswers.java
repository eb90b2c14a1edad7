package org.vrazka.records.history;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.BadQuery;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.records.custom.CustomCatalogue;
import org.vrazka.records.history.Entry.Change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The history of any kind of record for programs. The handler that calls it has made sure that the
 * record may be seen.
 */
@Component
public class HistoryAnswers {
    private final History history;
    private final CustomCatalogue custom;

    HistoryAnswers(History history, CustomCatalogue custom) {
        this.history = history;
        this.custom = custom;
    }

    /**
     * What somebody did at once.
     *
     * @param by null: nobody was signed in
     * @param forWhom for whom a deputy did it
     * @param way PAGE, API, IMPORT, JOB; null: past the application
     * @param of the name of a record merged into this one, to which it was done
     */
    public record Done(
            Instant at,
            @Nullable String by,
            @Nullable String forWhom,
            @Nullable String way,
            @Nullable String of,
            boolean created,
            List<Change> changes) {
        static Done of(Entry e) {
            return new Done(
                    e.at(), e.who(), e.forWhom(), e.way(), e.of(), e.created(), e.changes());
        }
    }

    /**
     * The newest first.
     *
     * @param list the name of the record's list
     * @param cursor the {@code next} of the page before; null begins
     */
    public ListAnswer<Done> of(HistoryKind kind, UUID id, String list, @Nullable String cursor) {
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw new BadQuery("cursor", "cursor");
        }
        var before = cursor == null ? null : Long.valueOf(cursor);
        var page = history.of(kind.plus(custom.of(list)), id, before);
        var older = page.older();
        return new ListAnswer<>(
                page.entries().stream().map(Done::of).toList(),
                older == null ? null : String.valueOf(older.id()),
                null);
    }
}
