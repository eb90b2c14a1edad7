package org.vrazka.records;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Scope;
import org.vrazka.shared.NotFound;

import java.util.List;
import java.util.Optional;

/** The kinds of records that have a list of their own, as far as who asks may see them. */
@Component
public class RecordKinds {
    private final ObjectProvider<RecordKind> kinds;
    private final Scope scope;

    RecordKinds(ObjectProvider<RecordKind> kinds, Scope scope) {
        this.kinds = kinds;
        this.scope = scope;
    }

    public RecordKind get(String name) {
        return find(name).orElseThrow(() -> new NotFound("list", name));
    }

    public List<RecordKind> all() {
        return kinds.orderedStream().filter(one -> scope.allows(one.kind(), Action.SEE)).toList();
    }

    public Optional<RecordKind> find(String name) {
        return kinds.stream()
                .filter(one -> one.name().equals(name))
                .filter(one -> scope.allows(one.kind(), Action.SEE))
                .findFirst();
    }
}
