package org.vrazka.profitability;

import static org.vrazka.shared.web.Text.t;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vrazka.orders.Dimension;
import org.vrazka.orders.Period;
import org.vrazka.orders.SalesGroup;
import org.vrazka.profitability.ProfitReport.Line;
import org.vrazka.shared.web.Format;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the page of profitability shows.
 *
 * @param figures those that who asks may see
 * @param figure the one that cells show when two dimensions cross
 * @param cross null: rows alone
 */
public record ProfitPage(
        ProfitAnswer answer, List<Figure> figures, Figure figure, @Nullable Cross cross) {
    /** More rows than this the page does not show. */
    public static final int MOST = 200;

    private static final List<Figure> HEADLINE =
            List.of(Figure.REVENUE, Figure.DISCOUNTS, Figure.RETURNS, Figure.PROFIT, Figure.MARGIN);

    private static final List<Figure> HEADLINE_WITHOUT_COSTS =
            List.of(Figure.REVENUE, Figure.DISCOUNTS, Figure.RETURNS, Figure.ORDERS);

    static ProfitPage of(ProfitAnswer answer, @Nullable String figure, List<Figure> figures) {
        var usual = figures.contains(Figure.PROFIT) ? Figure.PROFIT : Figure.REVENUE;
        var chosen =
                Figure.of(figure == null ? "" : figure).filter(figures::contains).orElse(usual);
        return new ProfitPage(answer, figures, chosen, Cross.of(answer, chosen));
    }

    private ProfitQuestion question() {
        return answer.question();
    }

    public Line total() {
        return answer.total();
    }

    public String currency() {
        return answer.currency();
    }

    public boolean compares() {
        return answer.compares();
    }

    public Period period() {
        return question().period();
    }

    /** From which day to which, for a reader who sees no fields. */
    public String days() {
        return days(period());
    }

    static String days(Period period) {
        return t(
                "profitability.days",
                period.from() == null ? "…" : Format.date(period.from()),
                period.to() == null ? "…" : Format.date(period.to()));
    }

    public Period.Versus versus() {
        return question().versus();
    }

    public List<Dimension> by() {
        return question().by();
    }

    public List<SalesGroup> only() {
        return question().only();
    }

    public String code(SalesGroup group) {
        return Narrowings.write(group);
    }

    public Set<Dimension> dimensions() {
        return ProfitQuestion.DIMENSIONS;
    }

    /** What the page narrows down to, and how it looks without. */
    public String without(SalesGroup group) {
        var others = new ArrayList<>(question().only());
        others.remove(group);
        return address(question().by(), others);
    }

    public @Nullable Dimension by(int at) {
        return at < question().by().size() ? question().by().get(at) : null;
    }

    /** Figures of the whole, above all else. */
    public List<Figure> headline() {
        if (!figures.contains(Figure.PROFIT)) {
            return only(HEADLINE_WITHOUT_COSTS);
        }
        return tellsCharges() ? Figure.USUAL_WITH_CHARGES : HEADLINE;
    }

    /** Where there are none, nothing is said of direct costs. */
    private boolean tellsCharges() {
        boolean some = !total().now().charged().isEmpty() || !total().then().charged().isEmpty();
        return some && figures.contains(Figure.CONTRIBUTION);
    }

    /** Why profit changed can be told to whoever sees profit, where there are two periods. */
    public boolean tellsChange() {
        return figures.contains(Figure.PROFIT) && period().versus(Period.Versus.YEAR) != null;
    }

    public List<Cross.Row> crossed() {
        return cross == null
                ? List.of()
                : cross.rows().subList(0, Math.min(MOST, cross.rows().size()));
    }

    /** The waterfall in a sentence. */
    public String says() {
        var bars = waterfall().bars();
        return t(
                "profitability.formed.says",
                Format.money(bars.getFirst().amount(), currency()),
                bars.getLast().label() + " " + Format.money(bars.getLast().amount(), currency()));
    }

    /** Figures that a table of rows has columns for. */
    public List<Figure> columns() {
        return only(tellsCharges() ? Figure.USUAL_WITH_CHARGES : Figure.USUAL);
    }

    private List<Figure> only(List<Figure> wanted) {
        return wanted.stream().filter(figures::contains).toList();
    }

    public List<Line> rows() {
        return answer.lines().subList(0, Math.min(MOST, answer.lines().size()));
    }

    public boolean isCut() {
        return (cross == null ? answer.lines().size() : cross.rows().size()) > MOST;
    }

    public boolean isEmpty() {
        return answer.total().now().isNothing();
    }

    /** As people read it; null when nobody knows. */
    public @Nullable String shown(Figure which, Parts parts) {
        var value = which.of(parts);
        return value == null ? null : which.show(value, answer.currency());
    }

    public @Nullable String change(Line line, Figure which) {
        var change = ProfitAnswer.change(line, which);
        return change == null ? null : (change.signum() > 0 ? "+" : "") + Format.percent(change);
    }

    /** The list of orders or direct costs behind a figure. */
    public String records(List<SalesGroup> groups, Figure which) {
        return question().address(groups, which);
    }

    /** The same report of one group alone, told apart by what comes next. */
    public String within(SalesGroup group) {
        var only = new ArrayList<>(question().only());
        only.removeIf(other -> other.dimension() == group.dimension());
        only.add(group);
        boolean told = only.stream().anyMatch(other -> other.dimension() == Dimension.PARTY);
        return address(List.of(told ? Dimension.PRODUCT : Dimension.PARTY), only);
    }

    /** How many documents or lines there are of which no cost is known; zero hides nothing. */
    public long unknown() {
        return figures.contains(Figure.PROFIT)
                ? answer.total().now().get(Part.UNKNOWN).longValue()
                : 0;
    }

    public Waterfall waterfall() {
        return FormedProfit.of(answer, figures);
    }

    /** Why profit changed, of the same days and groups. */
    public String changes() {
        return address("/profitability/change", List.of(), question().only(), null);
    }

    /** This very question as a file. */
    public String file(String format) {
        return address("/profitability/export", question().by(), question().only(), null)
                + "&format="
                + format;
    }

    private String address(List<Dimension> by, List<SalesGroup> only) {
        return address("/profitability", by, only, figure);
    }

    private String address(
            String path, List<Dimension> by, List<SalesGroup> only, @Nullable Figure which) {
        return address(path, question(), by, only, which);
    }

    static String address(
            String path,
            ProfitQuestion question,
            List<Dimension> by,
            List<SalesGroup> only,
            @Nullable Figure which) {
        var address = UriComponentsBuilder.fromPath(path);
        by.forEach(dimension -> address.queryParam("by", dimension.word()));
        only.forEach(group ->
                address.queryParam("only", URLEncoder.encode(Narrowings.write(group), UTF_8)));
        if (which != null) {
            address.queryParam("figure", which.word());
        }
        if (question.period().from() != null) {
            address.queryParam("from", question.period().from());
        }
        if (question.period().to() != null) {
            address.queryParam("to", question.period().to());
        }
        return address.queryParam("versus", question.versus().word()).build().toUriString();
    }
}
