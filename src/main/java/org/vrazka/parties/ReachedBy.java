package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A telephone number or an e-mail address of a counterparty or of a person, as it is typed and as
 * it is kept.
 *
 * @param kind one of its {@link Means}; null: the first of them
 * @param main the one to be used first, kept as the first; null: by its place
 * @param optOut not to be used: so he wishes
 * @param invalid nobody is reached by it
 */
public record ReachedBy(
        @Nullable String value,
        @Nullable String kind,
        @Nullable Boolean main,
        @Nullable Boolean optOut,
        @Nullable Boolean invalid) {
    /** A row of a form still to be filled. */
    public static final ReachedBy BLANK = of(null, null);

    public static ReachedBy of(@Nullable String value, @Nullable String kind) {
        return new ReachedBy(value, kind, null, null, null);
    }

    /** Those of a form or a program that names a single one. */
    public static List<ReachedBy> only(@Nullable String value) {
        return value == null ? List.of() : List.of(of(value, null));
    }

    /** Those that stand in one cell of a file, as they came. */
    public static List<String> several(String cell) {
        return Stream.of(cell.split("\\s*(?:[;,\\n]| ::: )\\s*"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** One that a history tells of, by its columns. */
    public static ReachedBy told(JsonNode row) {
        return new ReachedBy(
                row.path("value").asString(),
                row.path("kind").asString(),
                row.path("main").asBoolean(false),
                row.path("opt_out").asBoolean(),
                row.path("invalid").asBoolean());
    }

    /** The same of which the first is the primary one. */
    static List<ReachedBy> inOrder(List<ReachedBy> reaches) {
        var first = reaches.isEmpty() ? null : reaches.getFirst();
        return reaches.stream().map(reach -> reach.as(reach == first)).toList();
    }

    private ReachedBy as(boolean primary) {
        return new ReachedBy(value, kind, primary, optedOut(), broken());
    }

    /** The primary one of these. */
    public static @Nullable String first(List<ReachedBy> reaches) {
        return reaches.isEmpty() ? null : reaches.getFirst().value();
    }

    /** The first of these that may be used and leads to somebody; nobody answers a fax. */
    public static Optional<ReachedBy> usable(List<ReachedBy> reaches) {
        return reaches.stream()
                .filter(reach -> reach.usable() && !"FAX".equals(reach.kind()))
                .findFirst();
    }

    /** All of them in one line; rows left blank say nothing. */
    public static String words(@Nullable List<ReachedBy> reaches) {
        return Objects.requireNonNullElse(reaches, List.<ReachedBy>of()).stream()
                .filter(reach -> !reach.empty())
                .map(ReachedBy::words)
                .collect(Collectors.joining("; "));
    }

    /** As a form has it: of several, the first is the primary one. */
    public ReachedBy typed() {
        return new ReachedBy(shown(), kind, null, optOut, invalid);
    }

    public boolean empty() {
        return value == null || value.isBlank();
    }

    public boolean primary() {
        return Boolean.TRUE.equals(main);
    }

    public boolean optedOut() {
        return Boolean.TRUE.equals(optOut);
    }

    public boolean broken() {
        return Boolean.TRUE.equals(invalid);
    }

    /** May be used and leads to somebody. */
    public boolean usable() {
        return !optedOut() && !broken();
    }

    /** For reading: a number in groups, an address as it is. */
    public String shown() {
        var text = Objects.requireNonNullElse(value, "");
        return isNumber() ? new Phone(text).spaced() : text;
    }

    /** A link that a telephone or a mail program opens. */
    public String href() {
        return (isNumber() ? "tel:" : "mailto:") + value;
    }

    private boolean isNumber() {
        return value != null && value.startsWith("+");
    }

    /** With its kind and marks, in one line. */
    public String words() {
        return Stream.of(
                        shown(),
                        kind == null ? "" : t("parties.reach.kind." + kind),
                        primary() ? t("parties.reach.primary") : "",
                        optedOut() ? t("parties.reach.optOut") : "",
                        broken() ? t("parties.reach.invalid") : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
