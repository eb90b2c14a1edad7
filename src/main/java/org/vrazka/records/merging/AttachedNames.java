package org.vrazka.records.merging;

import org.vrazka.identity.Kind;
import org.vrazka.records.ExternalId;
import org.vrazka.records.ExternalIds;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Other systems go on finding a record by the names that they know. */
public record AttachedNames(ExternalIds names, Kind kind) implements Attached {
    @Override
    public String name() {
        return "records.external_id";
    }

    @Override
    public Set<String> columns() {
        return Set.of();
    }

    @Override
    public List<String> move(RecordRef from, RecordRef to) {
        var moved = names.of(kind, from.id());
        names.move(kind, moved, from.id(), to.id());
        return moved.stream().map(n -> n.system() + "\n" + n.id()).toList();
    }

    @Override
    public void moveBack(Collection<String> rows, RecordRef from, RecordRef to) {
        var moved =
                rows.stream()
                        .map(row -> row.split("\n", 2))
                        .map(parts -> new ExternalId(parts[0], parts[1]))
                        .toList();
        names.move(kind, moved, from.id(), to.id());
    }
}
