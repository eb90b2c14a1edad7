package org.vrazka.segmentation.policies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Option;
import org.vrazka.segmentation.Cell;
import org.vrazka.segmentation.Matrix;
import org.vrazka.segmentation.Run;
import org.vrazka.segmentation.Segmentation;
import org.vrazka.segmentation.Signs;
import org.vrazka.shared.web.Format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the page of a policy shows.
 *
 * @param run the last one; null: nobody knows yet which customers are in which place
 * @param form what is typed
 * @param loads of the rules that are kept
 * @param mayChange whether who asks may change it
 * @param currency the company's
 * @param costs whether who asks sees profit
 */
public record PolicyPage(
        Segmentation segmentation,
        Policy policy,
        @Nullable Run run,
        @Nullable Matrix matrix,
        PolicyForm form,
        Map<String, String> errors,
        List<Option> roles,
        List<Load> loads,
        boolean mayChange,
        String currency,
        boolean costs) {
    public List<Cell> cells() {
        return PolicyForm.CELLS;
    }

    public String path() {
        return "/segmentations/" + segmentation.id();
    }

    public int customers(Cell cell) {
        return matrix == null
                ? 0
                : matrix.cell(requireNonNull(cell.abc()), requireNonNull(cell.xyz())).customers();
    }

    /** The customers of a place. */
    public String list(Cell cell) {
        return customers(cell.filter(""), "");
    }

    /** Those slipping away of the places that have a rule. */
    public Signs attention() {
        return matrix == null ? Signs.NONE : matrix.signs(policy.contacted());
    }

    /** The same as a list, with the most profit at risk first. */
    public String attentionList() {
        var places =
                policy.contacted().stream()
                        .map(cell -> "(" + cell.filter("") + ")")
                        .collect(Collectors.joining(","));
        return customers(
                "slipping==true;(" + places + ")",
                "&sort=" + (costs ? "-grossProfit" : "-revenue"));
    }

    private String customers(String filter, String sort) {
        return run == null
                ? path()
                : path()
                        + "/runs/"
                        + run.id()
                        + "?filter="
                        + URLEncoder.encode(filter, UTF_8)
                        + sort
                        + "#list";
    }

    public String atRisk() {
        return Format.money(attention().atRisk(), currency);
    }

    /** Contacts of all in a month. */
    public BigDecimal contacts() {
        return loads.stream()
                .map(Load::monthly)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }

    public int contacted() {
        return loads.stream().mapToInt(Load::customers).sum();
    }

    public @Nullable String error(String field, int at) {
        return errors.get(field + "." + at);
    }
}
