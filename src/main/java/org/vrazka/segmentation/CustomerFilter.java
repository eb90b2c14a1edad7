package org.vrazka.segmentation;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.parties.Parties;
import org.vrazka.records.BadQuery;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;

import java.util.Optional;

/** Which parties a definition is about: its filter, under the scope of who asks. */
@Component
class CustomerFilter {
    private final Lists lists;
    private final Parties parties;

    CustomerFilter(Lists lists, Parties parties) {
        this.lists = lists;
        this.parties = parties;
    }

    /** As a condition on {@code parties.party_list}. */
    Condition condition(@Nullable String filter) {
        return narrowed(filter).and(parties.listing().scope());
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
        return filter == null
                ? DSL.noCondition()
                : lists.condition(parties.listing().catalogue(), ListQuery.of(filter));
    }
}
