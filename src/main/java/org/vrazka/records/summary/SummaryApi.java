package org.vrazka.records.summary;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Tally;

import java.math.BigDecimal;
import java.util.List;

/** A list counted and summed, for programs. */
@RestController
class SummaryApi {
    private final Summaries summaries;

    SummaryApi(Summaries summaries) {
        this.summaries = summaries;
    }

    /**
     * What was counted.
     *
     * @param more whether there are more groups than are told
     */
    record SummaryAnswer(List<SummaryRow> rows, boolean more) {}

    /**
     * One group.
     *
     * @param keys a value for each field asked for
     * @param currency of the sum, when it is money
     */
    record SummaryRow(
            List<SummaryKey> keys,
            long count,
            @Nullable BigDecimal sum,
            @Nullable String currency) {
        static SummaryRow of(Tally.Group group) {
            var keys =
                    group.keys().stream().map(k -> new SummaryKey(k.value(), k.label())).toList();
            return new SummaryRow(keys, group.count(), group.sum(), group.currency());
        }
    }

    /**
     * @param value as the filter takes it; null: none, or none that a filter can say
     */
    record SummaryKey(@Nullable String value, String label) {}

    @GetMapping("/api/v1/lists/{list}/summary")
    @SignedInOnly
    SummaryAnswer get(
            @PathVariable String list,
            ListQuery query,
            @RequestParam String by,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String sum) {
        var answer = summaries.of(list, query, by, then, sum).answer();
        return new SummaryAnswer(
                answer.groups().stream().map(SummaryRow::of).toList(), answer.more());
    }
}
