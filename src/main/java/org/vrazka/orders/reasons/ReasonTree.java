package org.vrazka.orders.reasons;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The reasons as they were when the request began, each before those that are part of it. */
public final class ReasonTree extends Tree<Reason> {
    /** Without any. */
    public static final ReasonTree EMPTY = new ReasonTree(List.of(), Map.of());

    private final Map<String, String> words;

    /**
     * @param words the code of the reason that a text in lower case means
     */
    ReasonTree(List<Reason> reasons, Map<String, String> words) {
        super(reasons, Comparator.comparing(Reason::active).reversed().thenComparing(Reason::id));
        this.words = words;
    }

    /** What a document calls so, by code, name or a text that was said to mean it. */
    public Optional<Reason> find(@Nullable String text) {
        return text == null
                ? Optional.empty()
                : of(words.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** As people read it; one that is on no list says itself. */
    public String label(String text) {
        return find(text).map(Reason::name).orElse(text);
    }

    /** As a document keeps it: the code of one that is known. */
    public String kept(String text) {
        return find(text).map(Reason::code).orElse(text);
    }

    /**
     * Who is at fault, as given or else as the reason proposes; null when nobody says.
     *
     * @param reason as a document calls it
     */
    public @Nullable String cause(@Nullable Cause given, @Nullable String reason) {
        var cause = given != null ? given : find(reason).map(Reason::cause).orElse(null);
        return cause == null ? null : cause.name();
    }

    /**
     * Reasons under the name of what they are part of.
     *
     * @param label empty: of nothing
     */
    public record Group(String label, List<Reason> reasons) {}

    /** What a form offers: those in use that have no parts in use. */
    public List<Group> offered() {
        var groups = new ArrayList<Group>();
        for (var reason : all()) {
            if (reason.active() && !hasParts(reason)) {
                var label = of(reason.parent()).map(this::fullName).orElse("");
                if (groups.isEmpty() || !groups.getLast().label().equals(label)) {
                    groups.add(new Group(label, new ArrayList<>()));
                }
                groups.getLast().reasons().add(reason);
            }
        }
        return groups;
    }

    /** Whether a form offers it. */
    public boolean offers(String text) {
        return offered().stream()
                .flatMap(group -> group.reasons().stream())
                .anyMatch(reason -> reason.code().equals(kept(text)));
    }

    private boolean hasParts(Reason reason) {
        return parts(reason).stream().anyMatch(Reason::active);
    }
}
