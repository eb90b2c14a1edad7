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
        return "/orders?filter=" + URLEncoder.encode(documents(row, measure), UTF_8);
    }

    /** The filter of the list of orders that finds the documents behind a figure. */
    String documents(SalesReport.Row row, Measure measure) {
        var parts = new ArrayList<Filter>();
        if (from != null) {
            parts.add(new Filter.Is("date", Op.GE, from.toString()));
        }
        if (to != null) {
            parts.add(new Filter.Is("date", Op.LE, to.toString()));
        }
        for (int i = 0; i < row.groups().size(); i++) {
            parts.addAll(row.groups().get(i).filters());
        }
        parts.add(measure.documents());
        return Rsql.format(new Filter.All(parts));
    }
}
