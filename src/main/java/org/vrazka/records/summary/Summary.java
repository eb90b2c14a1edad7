package org.vrazka.records.summary;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Catalogue;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Filter;
import org.vrazka.records.ListQuery;
import org.vrazka.records.RecordKind;
import org.vrazka.records.Rsql;
import org.vrazka.records.Tally;
import org.vrazka.records.Tally.Group;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A list counted and summed, ready to be drawn.
 *
 * @param by one field or two
 * @param sum null: only counted
 * @param filter in words, empty for all
 */
public record Summary(
        RecordKind kind,
        Catalogue catalogue,
        ListQuery query,
        List<FieldDef> by,
        @Nullable FieldDef sum,
        Tally.Answer answer,
        String filter) {
    /** So many rows are drawn. */
    public static final int SHOWN = 200;

    public List<Group> rows() {
        var groups = answer.groups();
        return groups.subList(0, Math.min(SHOWN, groups.size()));
    }

    public boolean isCut() {
        return answer.more() || answer.groups().size() > SHOWN;
    }

    /** What a list can be gathered by. */
    public List<FieldDef> dimensions() {
        return catalogue.fields().stream().filter(Tally::gathersBy).toList();
    }

    public List<FieldDef> figures() {
        return catalogue.fields().stream().filter(Tally::sums).toList();
    }

    public String rsql() {
        return query.filter() == null ? "" : Rsql.format(query.filter());
    }

    /** The list that was counted. */
    public String list() {
        return address(query.filter());
    }

    /**
     * The rows of a group up to the given one of its values, as a list; null: no filter says it.
     */
    public @Nullable String list(Group group, int upTo) {
        var parts = new ArrayList<Filter>();
        if (query.filter() != null) {
            parts.add(query.filter());
        }
        for (int i = 0; i <= upTo; i++) {
            var filter = group.keys().get(i).filter();
            if (filter == null) {
                return null;
            }
            parts.add(filter);
        }
        return address(parts.size() == 1 ? parts.getFirst() : new Filter.All(parts));
    }

    private String address(@Nullable Filter filter) {
        var state = new ListQuery(filter, query.text(), "", ListQuery.PAGE, "", List.of()).state();
        return kind.path() + "?view=all" + (state.isEmpty() ? "" : "&" + state);
    }

    public String shown(Group group) {
        var total = group.sum();
        if (total == null) {
            return "–";
        }
        var currency = group.currency();
        return currency == null ? Format.exact(total) : Format.money(total, currency);
    }

    /** How long the bar of a group is, of the longest in its currency. */
    public String bar(Group group) {
        var longest =
                answer.groups().stream()
                        .filter(g -> Objects.equals(g.currency(), group.currency()))
                        .map(this::figure)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        var own = figure(group).max(BigDecimal.ZERO);
        return longest.signum() <= 0
                ? "0%"
                : own.movePointRight(2).divide(longest, 1, RoundingMode.HALF_UP).toPlainString()
                        + "%";
    }

    private BigDecimal figure(Group group) {
        return sum == null
                ? BigDecimal.valueOf(group.count())
                : Objects.requireNonNullElse(group.sum(), BigDecimal.ZERO);
    }

    /** Of all groups; there is one when none was left out. */
    public @Nullable Group total() {
        boolean oneCurrency = answer.groups().stream().map(Group::currency).distinct().count() <= 1;
        if (answer.more() || answer.groups().isEmpty() || !oneCurrency) {
            return null;
        }
        var sums = answer.groups().stream().map(Group::sum).filter(Objects::nonNull);
        return new Group(
                List.of(),
                answer.groups().stream().mapToLong(Group::count).sum(),
                sum == null ? null : sums.reduce(BigDecimal.ZERO, BigDecimal::add),
                answer.groups().getFirst().currency());
    }
}
