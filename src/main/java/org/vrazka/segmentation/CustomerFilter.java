package org.vrazka.segmentation;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.parties.Parties;
import org.vrazka.records.BadQuery;
import org.vrazka.records.FilterForm;
import org.vrazka.records.Filters;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Lists;

import java.util.Map;
import java.util.Optional;

/** Which parties a definition is about: its filter, under the scope of who asks. */
@Component
class CustomerFilter {
    private final Lists lists;
    private final Filters filters;
    private final Parties parties;

    CustomerFilter(Lists lists, Filters filters, Parties parties) {
        this.lists = lists;
        this.filters = filters;
        this.parties = parties;
    }

    /** As a condition on {@code parties.party_list}. */
    Condition condition(@Nullable String filter) {
        return narrowed(filter).and(parties.listing().scope().condition());
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

    /** The builder of a filter, as it was saved. */
    FilterForm form(@Nullable String filter) {
        return filters.of(
                parties.listing().catalogue(),
                filter == null ? null : ListQuery.of(filter).filter());
    }

    /** The builder as a form holds it. */
    FilterForm form(Map<String, String[]> typed) {
        return filters.read(parties.listing().catalogue(), typed);
    }

    /** A filter in words. */
    String say(String filter) {
        return filters.say(
                parties.listing().catalogue(), requireNonNull(ListQuery.of(filter).filter()));
    }

    private Condition narrowed(@Nullable String filter) {
        return filter == null
                ? DSL.noCondition()
                : lists.condition(parties.listing().catalogue(), ListQuery.of(filter));
    }
}
