package org.vrazka.shared;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Well-formed input that breaks a rule; nothing was changed. */
public class Invalid extends RuntimeException {
    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public Invalid(String field, String code, String message) {
        this(List.of(new FieldError(field, code, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The first message of each field, as forms show them. */
    public Map<String, String> messages() {
        return errors.stream()
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (a, b) -> a));
    }
}
