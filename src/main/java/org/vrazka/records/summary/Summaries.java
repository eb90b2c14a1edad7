package org.vrazka.records.summary;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.BadQuery;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Filters;
import org.vrazka.records.ListQuery;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.Tally;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every question of the kind "how many, and how much, by what" about a list that one sees. */
@Service
@Transactional(readOnly = true)
public class Summaries {
    private final RecordKinds kinds;
    private final Tally tally;
    private final Filters filters;

    Summaries(RecordKinds kinds, Tally tally, Filters filters) {
        this.kinds = kinds;
        this.tally = tally;
        this.filters = filters;
    }

    /**
     * @param by a field; empty: the first that there is
     * @param then a second field, or empty
     * @param sum a figure, or empty
     */
    public Summary of(String list, ListQuery query, String by, String then, String sum) {
        var kind = kinds.get(list);
        var listing = kind.listing().get();
        var catalogue = listing.catalogue();
        var fields =
                Stream.of(by.isEmpty() ? first(catalogue) : by, then)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .map(name -> checked(catalogue, name, "by", Tally::gathersBy))
                        .toList();
        var figure = sum.isEmpty() ? null : checked(catalogue, sum, "sum", Tally::sums);
        return new Summary(
                kind,
                catalogue,
                query,
                fields,
                figure,
                tally.of(listing, query, fields, figure),
                query.filter() == null ? "" : filters.say(catalogue, query.filter()));
    }

    private static String first(Catalogue catalogue) {
        return Stream.concat(catalogue.columns(List.of()).stream(), catalogue.fields().stream())
                .filter(Tally::gathersBy)
                .findFirst()
                .map(FieldDef::name)
                .orElseThrow();
    }

    private static FieldDef checked(
            Catalogue catalogue, String name, String parameter, Predicate<FieldDef> fits) {
        var field = catalogue.field(name, parameter);
        if (!fits.test(field)) {
            throw new BadQuery(parameter, "summary", field.label());
        }
        return field;
    }
}
