package org.vrazka.segmentation;

import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.records.Fields.text;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.BadQuery;
import org.vrazka.records.Catalogue;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;

import java.util.Optional;

/** Which parties a definition is about: its filter, under the scope of who asks. */
@Component
class CustomerFilter {
    private static final Catalogue PARTIES =
            Catalogue.of(
                    "parties",
                    PARTY_LIST,
                    PARTY_LIST.ID,
                    "name",
                    text("name", PARTY_LIST.NAME).folded(PARTY_LIST.SORT_NAME));

    private final Lists lists;
    private final Scope scope;

    CustomerFilter(Lists lists, Scope scope) {
        this.lists = lists;
        this.scope = scope;
    }

    /** As a condition on {@code parties.party_list}. */
    Condition condition(@Nullable String filter) {
        return narrowed(filter).and(scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID));
    }

    /** What is wrong with a filter, for people. */
    Optional<String> problem(@Nullable String filter) {
        try {
            narrowed(filter);
            return Optional.empty();
        } catch (BadQuery e) {
            return Optional.of(e.text());
        }
    }

    private Condition narrowed(@Nullable String filter) {
        return filter == null ? DSL.noCondition() : lists.condition(PARTIES, ListQuery.of(filter));
    }
}
