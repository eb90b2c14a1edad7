package org.vrazka.imports;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An import as programs see it. */
record ImportView(
        UUID id,
        String kind,
        String state,
        String fileName,
        Import.Rows rows,
        List<ColumnView> columns,
        @Nullable OptionsView options,
        Progress progress,
        long conflicts,
        Map<String, Long> records,
        List<ProblemView> problems,
        List<Kept> kept,
        @Nullable String refusedFile,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    record ColumnView(String header, @Nullable String field, List<String> samples) {}

    record ProblemView(@Nullable Long row, @Nullable String column, String code, String message) {}

    record Progress(long done, long total) {}

    /** What applies in the end, guesses included. */
    record OptionsView(
            String encoding,
            String separator,
            String dateFormat,
            String decimal,
            String currency,
            String source,
            OnExisting onExisting,
            boolean createMissing,
            Plan.PartyRole role,
            List<Rule> rules) {
        static OptionsView of(Settings s) {
            return new OptionsView(
                    s.encoding(),
                    s.separator(),
                    s.dates().pattern(),
                    s.decimals().sign(),
                    s.currency(),
                    s.source(),
                    s.onExisting(),
                    s.createMissing(),
                    s.role(),
                    s.rules());
        }
    }

    static ImportView of(Import i, List<Problem> problems, List<Kept> kept) {
        var settings = i.settings();
        return new ImportView(
                i.id(),
                i.kind().code(),
                i.state().code(),
                i.fileName(),
                i.rows(),
                settings == null
                        ? List.of()
                        : settings.columns().stream()
                                .map(c -> new ColumnView(c.header(), c.field(), c.samples()))
                                .toList(),
                settings == null ? null : OptionsView.of(settings),
                new Progress(i.position(), i.total()),
                i.conflicts(),
                i.records(),
                problems.stream()
                        .map(p -> new ProblemView(p.row(), p.column(), p.code(), p.message()))
                        .toList(),
                kept,
                i.rows().refused() == 0 ? null : "/api/v1/imports/" + i.id() + "/refused",
                i.createdAt(),
                i.finishedAt());
    }
}
