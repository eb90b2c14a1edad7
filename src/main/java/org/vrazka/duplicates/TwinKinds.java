package org.vrazka.duplicates;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.merging.Merger;

import java.util.List;

/** The kinds of record that have twins. */
@Component
class TwinKinds {
    private final List<Twins<?>> twins;
    private final List<Merger> mergers;

    TwinKinds(List<Twins<?>> twins, List<Merger> mergers) {
        this.twins = twins;
        this.mergers = mergers;
    }

    List<Kind> all() {
        return twins.stream().<Kind>map(Twins::kind).toList();
    }

    Twins<?> of(Kind kind) {
        return twins.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    Merger merger(Kind kind) {
        return mergers.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }
}
