package org.vrazka.records.api;

import static org.vrazka.shared.web.Text.t;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.vrazka.identity.Forbidden;
import org.vrazka.records.BadQuery;
import org.vrazka.shared.FieldError;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;
import org.vrazka.shared.TooMany;
import org.vrazka.shared.web.BadCharacter;
import org.vrazka.shared.web.TooLarge;

import tools.jackson.core.JacksonException;

import java.util.List;

/**
 * Problem details (RFC 9457).
 *
 * @param type names the kind of problem for programs
 * @param title the same for people, in the language asked for
 * @param detail what it means here
 * @param errors by field, when fields are to blame
 */
record Problem(
        String type,
        String title,
        int status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonIgnore HttpHeaders headers) {

    static Problem of(Exception exception, @Nullable Integer status) {
        return switch (exception) {
            case Exception e when TooLarge.isBehind(e) -> of("too-large", 413);
            case Exception e when BadCharacter.isBehind(e) -> of("malformed", 400);
            case NotFound e -> of("not-found", 404);
            case Forbidden e -> of("forbidden", 403);
            case Stale e -> of("stale", 412).saying(t("records.problem.stale.now", e.current()));
            case Invalid e -> of("invalid", 422).because(e.errors());
            case BadQuery e ->
                    of("bad-query", 400)
                            .because(List.of(new FieldError(e.parameter(), e.code(), e.text())));
            case Conflict e -> of("conflict", 409).saying(e.getMessage());
            case Unavailable e -> of("unavailable", 503).saying(e.words());
            case JacksonException e -> BadJson.problem(e);
            case HttpMessageNotReadableException e ->
                    e.getCause() instanceof JacksonException cause
                            ? BadJson.problem(cause)
                            : of("malformed", 400);
            case MissingRequestHeaderException e
                    when e.getHeaderName().equalsIgnoreCase(HttpHeaders.IF_MATCH) ->
                    of("version-required", 428);
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case TooMany e -> tooMany(e);
            case MaxUploadSizeExceededException e -> of("too-large", 413);
            case MultipartException e -> of("malformed", 400);
            case ErrorResponse e ->
                    of(HttpStatus.valueOf(status == null ? e.getStatusCode().value() : status))
                            .with(e.getHeaders());
            default ->
                    of(
                            status == null
                                    ? HttpStatus.INTERNAL_SERVER_ERROR
                                    : HttpStatus.valueOf(status));
        };
    }

    /** An id in a path that can be none is the id of no record. */
    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return of("not-found", 404);
        }
        return of("bad-parameter", 400)
                .because(
                        List.of(
                                new FieldError(
                                        e.getName(),
                                        "value",
                                        t("records.problem.value", String.valueOf(e.getValue())))));
    }

    private static Problem tooMany(TooMany e) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
        return of("too-many", 429)
                .saying(t("records.problem.too-many.wait", e.seconds()))
                .with(headers);
    }

    static Problem of(HttpStatus status) {
        return switch (status.value()) {
            case 404 -> of("not-found", 404);
            case 405 -> of("method", 405);
            case 406 -> of("not-acceptable", 406);
            case 413 -> of("too-large", 413);
            case 415 -> of("media-type", 415);
            default ->
                    status.is5xxServerError()
                            ? of("fault", status.value())
                            : of("malformed", status.value());
        };
    }

    static Problem of(String code, int status) {
        return new Problem(
                "urn:vrazka:" + code,
                t("records.problem." + code),
                status,
                null,
                List.of(),
                new HttpHeaders());
    }

    Problem saying(@Nullable String words) {
        return new Problem(type, title, status, words, errors, headers);
    }

    Problem because(List<FieldError> fields) {
        var first = fields.isEmpty() ? null : fields.getFirst().message();
        return new Problem(type, title, status, first, fields, headers);
    }

    private Problem with(HttpHeaders others) {
        return new Problem(type, title, status, detail, errors, others);
    }
}
