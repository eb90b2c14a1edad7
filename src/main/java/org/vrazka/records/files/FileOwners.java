package org.vrazka.records.files;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.records.files.FileOwner.Owned;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of record that have files. */
@Component
class FileOwners {
    private final Map<Kind, FileOwner> kinds;

    FileOwners(List<FileOwner> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(FileOwner::kind, Function.identity()));
    }

    FileOwner of(Kind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    Owned seen(Kind kind, UUID id) {
        return of(kind).seen().apply(id);
    }

    void refuseUnlessChanges(Kind kind, UUID id) {
        if (!seen(kind, id).mayChange()) {
            throw new Forbidden(kind, Action.CHANGE);
        }
    }
}
