package org.vrazka.profitability;

import org.jspecify.annotations.Nullable;
import org.vrazka.profitability.ProfitReport.Line;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What a question was answered.
 *
 * @param total of all, of rows that are not here too
 * @param currency the company's, of all money here
 */
public record ProfitAnswer(ProfitQuestion question, List<Line> lines, Line total, String currency) {
    boolean compares() {
        return question.period().versus(question.versus()) != null;
    }

    /** How much more it is than before, as a fraction; null when nobody can say. */
    static @Nullable BigDecimal change(Line line, Figure figure) {
        var now = figure.of(line.now());
        var then = figure.of(line.then());
        return now == null || then == null || then.signum() == 0
                ? null
                : now.subtract(then).divide(then.abs(), MathContext.DECIMAL32);
    }
}
