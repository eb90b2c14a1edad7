package org.vrazka.records.api;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.shared.FieldError;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.List;

/** Says what is wrong with JSON that was sent: no JSON at all, or JSON of another shape. */
final class BadJson {
    private BadJson() {}

    static Problem problem(JacksonException exception) {
        return switch (exception) {
            case StreamConstraintsException e -> Problem.of("too-large", 413);
            case StreamReadException e -> Problem.of("malformed", 400).saying(place(e));
            case UnrecognizedPropertyException e -> field(e, "unknown");
            case DatabindException e -> field(e, "type");
            default -> Problem.of("malformed", 400);
        };
    }

    private static String place(StreamReadException e) {
        var at = e.getLocation();
        return t("records.problem.malformed.at", at.getLineNr(), at.getColumnNr());
    }

    private static Problem field(DatabindException e, String code) {
        var error = new FieldError(path(e), code, t("records.problem.field." + code));
        return Problem.of("invalid", 422).because(List.of(error));
    }

    /** Such as {@code lines[2].price}. */
    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
