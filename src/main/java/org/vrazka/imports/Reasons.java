package org.vrazka.imports;

import static org.vrazka.shared.web.Text.t;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.StringJoiner;
import java.util.UUID;

/** Why rows were rejected, read along with the file: in its order, a handful at a time. */
class Reasons {
    private static final int HANDFUL = 2_000;

    private final ImportProblems problems;
    private final UUID id;
    private final Deque<Problem> next = new ArrayDeque<>();
    private long last;
    private boolean end;

    Reasons(ImportProblems problems, UUID id) {
        this.problems = problems;
        this.id = id;
        fill();
    }

    private void fill() {
        var more = problems.rejections(id, last, HANDFUL);
        next.addAll(more);
        end = more.isEmpty();
        if (!end) {
            last = row(more.getLast());
        }
    }

    private static long row(Problem problem) {
        return problem.row() == null ? 0 : problem.row();
    }

    boolean isEnd() {
        return end && next.isEmpty();
    }

    /** The reasons of a row, or nothing when it was not rejected. */
    String of(long row) {
        while (!next.isEmpty() && row(next.peek()) < row) {
            take();
        }
        var reasons = new StringJoiner("; ");
        while (!next.isEmpty() && row(next.peek()) == row) {
            var problem = take();
            reasons.add(
                    problem.column() == null
                            ? problem.message()
                            : t("imports.refused.cell", problem.column(), problem.message()));
        }
        return reasons.toString();
    }

    private Problem take() {
        var problem = next.remove();
        if (next.isEmpty() && !end) {
            fill();
        }
        return problem;
    }
}
