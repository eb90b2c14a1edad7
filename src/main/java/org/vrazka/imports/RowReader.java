package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.Row;
import org.vrazka.parties.ReachedBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Turns rows of a file into values, or into reasons why they cannot be. */
class RowReader {
    private final Targets targets;
    private final Settings settings;
    private final CellReader cells;
    private final OwnCells own;
    private final @Nullable ImportField[] fieldOfColumn;
    private final int[] placeOfColumn;
    private final List<BoundRule> rules = new ArrayList<>();
    private final Consumer<Problem> problems;
    private final LineChecks checks;
    private final PhoneLabels labels;

    private record BoundRule(Rule rule, int column, @Nullable BigDecimal limit) {}

    RowReader(Targets targets, Settings settings, OwnCells own, Consumer<Problem> problems) {
        this.targets = targets;
        this.settings = settings;
        this.own = own;
        this.problems = problems;
        this.cells = new CellReader(settings);
        this.checks = new LineChecks(targets.kind(), settings);
        this.labels = new PhoneLabels(targets, settings);
        int width = settings.columns().size();
        fieldOfColumn = new ImportField[width];
        placeOfColumn = new int[width];
        for (int i = 0; i < width; i++) {
            var name = settings.columns().get(i).field();
            var field = name == null ? null : targets.field(name).orElse(null);
            fieldOfColumn[i] = field;
            placeOfColumn[i] = field == null ? -1 : targets.place(field.name());
        }
        settings.rules().forEach(this::bind);
    }

    private void bind(Rule rule) {
        for (int i = 0; i < settings.columns().size(); i++) {
            var column = settings.columns().get(i);
            if (rule.column().equals(column.header()) || rule.column().equals(column.field())) {
                var limit = rule.test().isOfNumbers() ? new BigDecimal(rule.value()) : null;
                rules.add(new BoundRule(rule, i, limit));
                return;
            }
        }
    }

    /** Null when the row is left out; the reasons, if any, have been told. */
    @Nullable StagedRow read(Row row) {
        char act = 'S';
        var bound = firstFit(row);
        if (bound != null) {
            switch (bound.rule().action()) {
                case IGNORE -> {
                    return null;
                }
                case REJECT -> {
                    problems.accept(
                            Problem.reject(
                                    row.number(),
                                    settings.columns().get(bound.column()).header(),
                                    "rule." + bound.rule().test(),
                                    bound.rule().value(),
                                    row.cell(bound.column())));
                    return null;
                }
                case RETURN -> act = 'R';
            }
        }
        return values(row, act);
    }

    private @Nullable BoundRule firstFit(Row row) {
        for (var bound : rules) {
            var cell = row.cell(bound.column());
            if (bound.limit() == null ? bound.rule().fitsText(cell) : fits(bound, cell)) {
                return bound;
            }
        }
        return null;
    }

    private boolean fits(BoundRule bound, String cell) {
        var number = settings.decimals().parse(cell);
        return number != null
                && bound.limit() != null
                && bound.rule().fitsNumber(new BigDecimal(number), bound.limit());
    }

    private @Nullable StagedRow values(Row row, char act) {
        var values = new @Nullable String[targets.fields().size()];
        own.take();
        boolean good = true;
        for (int i = 0; i < fieldOfColumn.length; i++) {
            var field = fieldOfColumn[i];
            if (field == null) {
                continue;
            }
            var cell = row.cell(i);
            if (cell.isEmpty()) {
                if (checks.needs(field)) {
                    good = refuse(row, i, "required");
                }
                continue;
            }
            var value = cells.read(field, settings.columns().get(i), cell);
            if (value.problem() != null) {
                good = refuse(row, i, value.problem(), cell);
            }
            if (value.lost() != null) {
                problems.accept(
                        Problem.notice(
                                row.number(),
                                settings.columns().get(i).header(),
                                value.lost(),
                                cell));
            }
            take(value.text(), field, labels.place(row, i, placeOfColumn[i]), values);
            if (field.own() != null && value.text() != null) {
                var problem = own.add(field.own(), value.text());
                good = problem == null ? good : refuse(row, i, problem, cell);
            }
        }
        if (row.cells().size() > fieldOfColumn.length && hasCellsBeyond(row)) {
            good =
                    refuse(
                            row,
                            fieldOfColumn.length - 1,
                            "tooWide",
                            String.valueOf(row.cells().size()));
        }
        if (!good) {
            return null;
        }
        var problem = checks.problem(act, values, broken -> tell(row, broken));
        if (problem != null) {
            problems.accept(
                    Problem.reject(
                            row.number(),
                            settings.header(problem.field()),
                            problem.code(),
                            problem.value()));
            return null;
        }
        return new StagedRow(row.number(), act, Arrays.asList(values), own.take());
    }

    private static void take(
            @Nullable String text, ImportField field, int place, @Nullable String[] values) {
        boolean further = field.many() && text != null && values[place] != null;
        values[place] = further ? values[place] + ImportField.BETWEEN + text : text;
    }

    /** Of several columns that fill a field, under the one of whose values it is one. */
    private void tell(Row row, LineChecks.Broken broken) {
        int place = targets.place(broken.field());
        var heading = settings.header(broken.field());
        for (int i = 0; i < fieldOfColumn.length; i++) {
            var field = fieldOfColumn[i];
            if (field != null
                    && field.many()
                    && labels.place(row, i, placeOfColumn[i]) == place
                    && ReachedBy.several(row.cell(i)).contains(broken.value())) {
                heading = settings.columns().get(i).header();
                break;
            }
        }
        problems.accept(Problem.notice(row.number(), heading, broken.code(), broken.value()));
    }

    private boolean hasCellsBeyond(Row row) {
        return row.cells().subList(fieldOfColumn.length, row.cells().size()).stream()
                .anyMatch(c -> !c.isEmpty());
    }

    private boolean refuse(Row row, int column, String code, String... details) {
        problems.accept(
                Problem.reject(
                        row.number(), settings.columns().get(column).header(), code, details));
        return false;
    }
}
