package org.vrazka.records.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Scope;
import org.vrazka.records.BadQuery;
import org.vrazka.shared.Slice;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What happened around a party. Each kind gives its newest, and they are merged here: a page costs
 * the same however long the timeline is. Who asks must have seen the party before.
 */
@Service
@Transactional(readOnly = true)
public class Timeline {
    public static final int PAGE = 30;

    private static final int MOST = 500;

    private final List<TimelineSource> sources;
    private final Scope scope;

    Timeline(List<TimelineSource> sources, Scope scope) {
        this.sources = sources;
        this.scope = scope;
    }

    /** The kinds that who asks may see. */
    public List<TimelineSource> kinds() {
        return sources.stream().filter(s -> scope.allows(s.right(), Action.SEE)).toList();
    }

    /**
     * A page of it.
     *
     * @param kinds these only; empty: all
     * @param cursor the {@code next} of the page before; null begins
     */
    public Slice<TimelineEntry> of(
            UUID party, Set<String> kinds, @Nullable String cursor, int limit) {
        refuseUnknown(kinds);
        if (limit < 1 || limit > MOST) {
            throw new BadQuery("limit", "limit", MOST);
        }
        var asked = new Stretch(cursor == null ? null : Place.of(cursor), limit);
        var parts =
                kinds().stream()
                        .filter(source -> kinds.isEmpty() || kinds.contains(source.kind()))
                        .map(source -> source.of(party, asked))
                        .toList();
        return merged(parts, limit);
    }

    private void refuseUnknown(Set<String> kinds) {
        var unknown = new HashSet<>(kinds);
        sources.forEach(source -> unknown.remove(source.kind()));
        if (!unknown.isEmpty()) {
            throw new BadQuery("kind", "kind", unknown.iterator().next());
        }
    }

    /** What is older than the place to which some kind has been looked must wait. */
    static Slice<TimelineEntry> merged(List<Part> parts, int limit) {
        var until =
                parts.stream()
                        .map(Part::until)
                        .filter(Objects::nonNull)
                        .min(Place.NEWEST_FIRST)
                        .orElse(null);
        var known =
                parts.stream()
                        .flatMap(part -> part.entries().stream())
                        .filter(e ->
                                until == null || Place.NEWEST_FIRST.compare(e.place(), until) <= 0)
                        .sorted(Comparator.comparing(TimelineEntry::place, Place.NEWEST_FIRST))
                        .toList();
        if (known.size() > limit) {
            var shown = known.subList(0, limit);
            return new Slice<>(shown, shown.getLast().place().cursor());
        }
        return new Slice<>(known, until == null ? null : until.cursor());
    }
}
