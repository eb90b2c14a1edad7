package org.vrazka.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Filter;
import org.vrazka.records.Op;
import org.vrazka.records.Rsql;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked of sales.
 *
 * @param from the first day, null for from the beginning
 * @param to the last day, null for until the end
 */
public record SalesQuestion(
        List<Dimension> by,
        List<Measure> measures,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** The list of orders with the documents behind a figure; the total has no groups. */
    public String address(SalesReport.Row row, Measure measure) {
        return address(documents(row, measure));
    }

    /** The list of orders under a filter. */
    public static String address(String filter) {
        return "/orders?filter=" + URLEncoder.encode(filter, UTF_8);
    }

    /** The filter of the list of orders that finds the documents behind a figure. */
    String documents(SalesReport.Row row, Measure measure) {
        return documents(from, to, row.groups(), SalesGroup::filters, measure.documents());
    }

    /**
     * The filter that finds the records of some days and groups.
     *
     * @param filters how a list finds those of a group
     */
    public static String documents(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<SalesGroup> groups,
            Function<SalesGroup, List<Filter>> filters,
            Filter... which) {
        var parts = new ArrayList<Filter>();
        if (from != null) {
            parts.add(new Filter.Is("date", Op.GE, from.toString()));
        }
        if (to != null) {
            parts.add(new Filter.Is("date", Op.LE, to.toString()));
        }
        groups.forEach(group -> parts.addAll(filters.apply(group)));
        parts.addAll(List.of(which));
        return Rsql.format(new Filter.All(parts));
    }
}
