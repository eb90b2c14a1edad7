package org.vrazka.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How far somebody may go with each kind of record: of several roles the farthest reach counts. */
public record Rights(Map<Kind, Map<Action, Reach>> reaches) {
    public static final Rights NONE = of(List.of());

    public static Rights of(Collection<Grant> grants) {
        var reaches = new EnumMap<Kind, Map<Action, Reach>>(Kind.class);
        for (var grant : grants) {
            reaches.computeIfAbsent(grant.kind(), kind -> new EnumMap<>(Action.class))
                    .merge(grant.action(), grant.reach(), Rights::farther);
        }
        return new Rights(reaches);
    }

    private static Reach farther(Reach one, Reach other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** With nothing one goes farther than one sees. */
    public Reach reach(Kind kind, Action action) {
        return Collections.min(List.of(given(kind, Action.SEE), given(kind, action)));
    }

    private Reach given(Kind kind, Action action) {
        return reaches.getOrDefault(kind, Map.of()).getOrDefault(action, Reach.NONE);
    }

    public boolean allows(Kind kind, Action action) {
        return reach(kind, action) != Reach.NONE;
    }

    /** As they were given, those that allow something. */
    public Stream<Grant> grants() {
        return reaches.entrySet().stream()
                .flatMap(kind ->
                        kind.getValue().entrySet().stream()
                                .map(right ->
                                        new Grant(kind.getKey(), right.getKey(), right.getValue())))
                .filter(grant -> grant.reach() != Reach.NONE);
    }

    /** What one was given one may give others; who administers, anything. */
    public boolean mayGive(Rights others) {
        return administer() || cover(others);
    }

    /** As both were given: what is out of sight today is within it once another role shows it. */
    private boolean cover(Rights others) {
        return others.grants()
                .allMatch(
                        grant -> given(grant.kind(), grant.action()).compareTo(grant.reach()) >= 0);
    }

    /** Who sees and may change every user, and so may give any right. */
    public boolean administer() {
        return reach(Kind.USERS, Action.CHANGE) == Reach.ALL;
    }
}
