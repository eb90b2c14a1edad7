package org.vrazka.records.erasing;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of record that can tell of a person. */
@Component
class Erasables {
    private final Map<Kind, Erasable> kinds;

    Erasables(List<Erasable> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Erasable::kind, Function.identity()));
    }

    Erasable of(Kind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }
}
