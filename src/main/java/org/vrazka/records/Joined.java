package org.vrazka.records;

import org.jooq.Table;

import java.util.Collection;
import java.util.LinkedHashSet;

/**
 * The table of a list with those beside it that some fields lie in: to sort or gather all rows by
 * such a field, one join is far less than to look each row up.
 */
final class Joined {
    private Joined() {}

    static Table<?> of(Catalogue catalogue, Collection<FieldDef> fields) {
        var beside = new LinkedHashSet<Beside>();
        for (var field : fields) {
            var kept = field.kept();
            if (kept != null && !kept.several()) {
                beside.add(kept.rows());
            }
        }
        Table<?> all = catalogue.table();
        for (var one : beside) {
            all = all.leftJoin(one.table()).on(one.on());
        }
        return all;
    }
}
