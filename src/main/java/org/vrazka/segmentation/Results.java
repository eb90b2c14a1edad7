package org.vrazka.segmentation;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.CELL;
import static org.vrazka.segmentation.db.Tables.MEMBER;
import static org.vrazka.segmentation.db.Tables.RESULT;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Extent;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Markets;
import org.vrazka.records.FieldDef;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Listing;
import org.vrazka.records.Lists;
import org.vrazka.shared.Slice;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs found, as far as who asks may see the customers. */
@Service
@Transactional(readOnly = true)
public class Results {
    private final DSLContext db;
    private final Scope scope;
    private final Lists lists;
    private final Markets markets;

    Results(DSLContext db, Scope scope, Lists lists, Markets markets) {
        this.markets = markets;
        this.db = db;
        this.scope = scope;
        this.lists = lists;
    }

    /** Summed for all from what the run has summed, for one's own customers from their rows. */
    public Matrix matrix(Run run) {
        return new Matrix(areOfAll() ? sumOfAll(run) : sumOfOwn(run));
    }

    /** Whether who asks sees all customers, and not only his own. */
    public boolean areOfAll() {
        return scope.reach(Kind.SEGMENTATIONS, Action.SEE) == Reach.ALL;
    }

    private List<Matrix.Part> sumOfAll(Run run) {
        return db.select(
                        constant(CELL.ABC, AbcClass.class),
                        constant(CELL.XYZ, XyzClass.class),
                        constant(CELL.STATUS, Status.class),
                        cell(CELL.ABC_BEFORE, CELL.XYZ_BEFORE),
                        row(CELL.CUSTOMERS, CELL.MEASURE, CELL.REVENUE, profit(CELL.GROSS_PROFIT))
                                .mapping(Sum::new),
                        row(CELL.SLIPPING, CELL.AT_RISK, CELL.WON_BACK).mapping(Signs::new))
                .from(CELL)
                .where(CELL.RUN_KEY.eq(run.key()))
                .fetch(mapping(Matrix.Part::new));
    }

    private List<Matrix.Part> sumOfOwn(Run run) {
        return db.select(
                        constant(RESULT.ABC, AbcClass.class),
                        constant(RESULT.XYZ, XyzClass.class),
                        constant(RESULT.STATUS, Status.class),
                        cell(RESULT.ABC_BEFORE, RESULT.XYZ_BEFORE),
                        row(
                                        DSL.count(),
                                        coalesce(sum(RESULT.MEASURE), inline(BigDecimal.ZERO)),
                                        coalesce(sum(RESULT.REVENUE), inline(BigDecimal.ZERO)),
                                        profit(Summary.grossProfit(RESULT.GROSS_PROFIT)))
                                .mapping(Sum::new),
                        row(
                                        DSL.count(RESULT.AT_RISK),
                                        coalesce(sum(RESULT.AT_RISK), inline(BigDecimal.ZERO)),
                                        DSL.count(RESULT.WON_BACK_ON))
                                .mapping(Signs::new))
                .from(RESULT)
                .join(PARTY_LIST)
                .on(PARTY_LIST.KEY.eq(RESULT.PARTY_KEY))
                .where(RESULT.RUN_KEY.eq(run.key()), visible())
                .groupBy(
                        RESULT.ABC, RESULT.XYZ, RESULT.STATUS, RESULT.ABC_BEFORE, RESULT.XYZ_BEFORE)
                .fetch(mapping(Matrix.Part::new));
    }

    /** A page of customers, in order of what they bring unless told otherwise. */
    public Slice<Customer> customers(Run run, ListQuery query) {
        var keys =
                lists.rows(listing(run), query.withColumns(List.of("place")))
                        .map(found -> (Integer) found.id());
        var byKey = customers(run, keys.items());
        return keys.map(key -> requireNonNull(byKey.get(key)));
    }

    public int count(Run run, ListQuery query) {
        return lists.total(listing(run), query);
    }

    /** The customers of a run as a list. */
    public Listing listing(Run run) {
        return new Listing(
                ResultFields.of(run, markets).showing(scope.showsCosts(Kind.SEGMENTATIONS)),
                Kind.SEGMENTATIONS,
                Extent.of(visible()),
                PARTY_LIST.MANAGER_ID);
    }

    /** The same, with their fifths in sight. */
    Listing rfm(Run run) {
        var listing = listing(run);
        Stream.of("rfm", "rfmSegment", "periodOrders")
                .forEach(name -> listing.catalogue().find(name).ifPresent(FieldDef::shown));
        return listing;
    }

    /**
     * A party in one run, or the group that it was classed with; empty: it is not in it, or not to
     * be seen.
     */
    public Optional<Customer> find(Run run, UUID party) {
        return select(run, PARTY_LIST.ID.eq(party)).stream()
                .findFirst()
                .or(() ->
                        run.rules().groups()
                                ? select(run, isHeadOf(run, party)).stream().findFirst()
                                : Optional.empty());
    }

    private static Condition isHeadOf(Run run, UUID party) {
        var member = PARTY_LIST.as("belonging");
        return PARTY_LIST.KEY.in(
                DSL.select(MEMBER.HEAD_PARTY_KEY)
                        .from(MEMBER)
                        .join(member)
                        .on(member.KEY.eq(MEMBER.PARTY_KEY))
                        .where(MEMBER.RUN_KEY.eq(run.key()), member.ID.eq(party)));
    }

    /** How many others it stands for in a run. */
    int members(Run run, Customer head) {
        return run.rules().groups()
                ? db.fetchCount(
                        MEMBER, MEMBER.RUN_KEY.eq(run.key()), MEMBER.HEAD_PARTY_KEY.eq(head.key()))
                : 0;
    }

    private Map<Integer, Customer> customers(Run run, Collection<Integer> keys) {
        return select(run, RESULT.PARTY_KEY.in(keys)).stream()
                .collect(Collectors.toMap(Customer::key, Function.identity()));
    }

    private List<Customer> select(Run run, Condition condition) {
        return db.select(
                        RESULT.PARTY_KEY,
                        PARTY_LIST.ID,
                        PARTY_LIST.NAME,
                        ResultFields.externalId(),
                        RESULT.PLACE,
                        RESULT.SHARE,
                        RESULT.CUMULATIVE_BEFORE,
                        constant(RESULT.ABC, AbcClass.class),
                        constant(RESULT.ABC_BEFORE, AbcClass.class),
                        constant(RESULT.XYZ, XyzClass.class),
                        constant(RESULT.XYZ_BEFORE, XyzClass.class),
                        RESULT.MEASURE,
                        RESULT.REVENUE,
                        profit(RESULT.GROSS_PROFIT),
                        RESULT.MEAN,
                        row(RESULT.VARIATION, RESULT.VARIATION_WITH_SEASON)
                                .mapping(Customer.Variation::new),
                        row(RESULT.STEP_NUMBERS, RESULT.STEPS)
                                .mapping((numbers, values) -> steps(run, numbers, values)),
                        constant(RESULT.STATUS, Status.class),
                        RESULT.FIRST_ORDER_ON,
                        RESULT.LAST_ORDER_ON,
                        RESULT.ORDERS,
                        row(
                                        RESULT.RHYTHM_MEAN,
                                        RESULT.RHYTHM_DEVIATION,
                                        RESULT.NEXT_ORDER_ON,
                                        RESULT.AT_RISK,
                                        RESULT.WON_BACK_ON,
                                        RfmGrids.score())
                                .mapping(Habit::new))
                .from(RESULT)
                .join(PARTY_LIST)
                .on(PARTY_LIST.KEY.eq(RESULT.PARTY_KEY))
                .where(RESULT.RUN_KEY.eq(run.key()), condition, visible())
                .fetch(mapping(Customer::new));
    }

    private Field<BigDecimal> profit(Field<BigDecimal> column) {
        return scope.costs(Kind.SEGMENTATIONS, column);
    }

    public Condition visible() {
        return scope.of(Kind.SEGMENTATIONS, Action.SEE, PARTY_LIST.MANAGER_ID);
    }

    private static SelectField<Cell> cell(Field<String> abc, Field<String> xyz) {
        return row(constant(abc, AbcClass.class), constant(xyz, XyzClass.class)).mapping(Cell::new);
    }

    private static <E extends Enum<E>> Field<E> constant(Field<String> column, Class<E> type) {
        return column.convertFrom(type, code -> code == null ? null : Enum.valueOf(type, code));
    }

    private static List<@Nullable BigDecimal> steps(
            Run run, Short @Nullable [] numbers, @Nullable BigDecimal @Nullable [] values) {
        return numbers == null || values == null
                ? List.of()
                : SparseSteps.all(run.frozen().steps().count(), numbers, values);
    }
}
