package org.vrazka.segmentation.policies;

import static org.jooq.impl.DSL.count;
import static org.vrazka.identity.db.Tables.ROLE;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.segmentation.db.Tables.DEFINITION;
import static org.vrazka.segmentation.db.Tables.POLICY;
import static org.vrazka.segmentation.db.Tables.RESULT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.RoleName;
import org.vrazka.records.Option;
import org.vrazka.segmentation.AbcClass;
import org.vrazka.segmentation.Cell;
import org.vrazka.segmentation.Results;
import org.vrazka.segmentation.Run;
import org.vrazka.segmentation.Segmentations;
import org.vrazka.segmentation.XyzClass;
import org.vrazka.segmentation.db.tables.records.PolicyRecord;
import org.vrazka.shared.Stale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** How the customers of a segmentation are looked after. */
@Service
@Transactional
public class Policies {
    private final DSLContext db;
    private final Segmentations segmentations;
    private final Results results;

    Policies(DSLContext db, Segmentations segmentations, Results results) {
        this.db = db;
        this.segmentations = segmentations;
        this.results = results;
    }

    @Transactional(readOnly = true)
    public Policy get(UUID definition) {
        segmentations.get(definition);
        var state =
                db.select(DEFINITION.POLICY_ON, DEFINITION.POLICY_VERSION)
                        .from(DEFINITION)
                        .where(DEFINITION.ID.eq(definition))
                        .fetchSingle();
        var rules = new TreeMap<Cell, Policy.Rule>();
        db.selectFrom(POLICY)
                .where(POLICY.DEFINITION_ID.eq(definition))
                .forEach(row -> rules.put(cell(row.getAbc(), row.getXyz()), rule(row)));
        return new Policy(state.value1(), state.value2(), rules);
    }

    /** The rules that hold, by segmentation. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<Cell, Policy.Rule>> inForce() {
        var all = new HashMap<UUID, Map<Cell, Policy.Rule>>();
        db.select(POLICY.fields())
                .from(POLICY)
                .join(DEFINITION)
                .on(DEFINITION.ID.eq(POLICY.DEFINITION_ID))
                .where(DEFINITION.POLICY_ON.isTrue(), DEFINITION.DELETED_AT.isNull())
                .fetchInto(POLICY)
                .forEach(row ->
                        all.computeIfAbsent(row.getDefinitionId(), id -> new HashMap<>())
                                .put(cell(row.getAbc(), row.getXyz()), rule(row)));
        return all;
    }

    /**
     * In place of the rules that were.
     *
     * @param on whether they hold from now on; null: as before. A policy without rules is off.
     * @throws Stale when somebody was quicker
     */
    public void change(UUID definition, int version, PolicyForm form, @Nullable Boolean on) {
        var roles = roles().stream().map(role -> UUID.fromString(role.code())).toList();
        var rules = form.read(roles);
        boolean holds = on == null ? get(definition).on() : on;
        next(definition, version, holds && !rules.isEmpty());
        db.deleteFrom(POLICY).where(POLICY.DEFINITION_ID.eq(definition)).execute();
        rules.forEach((cell, rule) ->
                db.insertInto(POLICY)
                        .set(POLICY.DEFINITION_ID, definition)
                        .set(POLICY.ABC, Objects.requireNonNull(cell.abc()).name())
                        .set(POLICY.XYZ, Objects.requireNonNull(cell.xyz()).name())
                        .set(POLICY.EVERY_DAYS, rule.everyDays())
                        .set(POLICY.ROLE_ID, rule.role())
                        .set(POLICY.DISCOUNT, rule.discount())
                        .execute());
    }

    /** Switches it on or off; one without rules stays off. */
    public void turn(UUID definition, int version, boolean on) {
        next(definition, version, on && !get(definition).rules().isEmpty());
    }

    private void next(UUID definition, int version, boolean on) {
        int changed =
                db.update(DEFINITION)
                        .set(DEFINITION.POLICY_ON, on)
                        .set(DEFINITION.POLICY_VERSION, DEFINITION.POLICY_VERSION.plus(1))
                        .where(
                                DEFINITION.ID.eq(definition),
                                DEFINITION.POLICY_VERSION.eq(version),
                                DEFINITION.DELETED_AT.isNull())
                        .execute();
        if (changed == 0) {
            throw new Stale(get(definition).version());
        }
    }

    /** Who can be told to contact customers, by name. */
    @Transactional(readOnly = true)
    public List<Option> roles() {
        var name = RoleName.column();
        return db.select(ROLE.ID, name)
                .from(ROLE)
                .where(ROLE.DELETED_AT.isNull())
                .orderBy(name)
                .fetch(role -> new Option(role.value1().toString(), role.value2()));
    }

    /** What the rules mean for everybody by the customers of a run, most contacts first. */
    @Transactional(readOnly = true)
    public List<Load> load(Run run, SortedMap<Cell, Policy.Rule> rules) {
        var roles = roles().stream().collect(Collectors.toMap(Option::code, Option::label));
        var loads = new HashMap<Optional<UUID>, Load>();
        for (var group : customers(run)) {
            var rule = rules.get(group.cell);
            if (rule == null || rule.everyDays() == null) {
                continue;
            }
            var role = rule.role();
            var who = role == null ? group.manager : role;
            var name = role == null ? group.name : roles.get(role.toString());
            loads.merge(
                    Optional.ofNullable(who),
                    new Load(
                            name,
                            role != null,
                            group.customers,
                            Load.monthly(group.customers, rule.everyDays())),
                    Load::plus);
        }
        var sorted = new ArrayList<>(loads.values());
        sorted.sort(Comparator.comparing((Load load) -> load.monthly()).reversed());
        return sorted;
    }

    private record Customers(
            @Nullable UUID manager, @Nullable String name, Cell cell, int customers) {}

    private List<Customers> customers(Run run) {
        var mine = results.areOfAll() ? DSL.noCondition() : isMine();
        return db.select(RESULT.MANAGER_ID, USER_ACCOUNT.NAME, RESULT.ABC, RESULT.XYZ, count())
                .from(RESULT)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(RESULT.MANAGER_ID))
                .where(RESULT.RUN_KEY.eq(run.key()), RESULT.ABC.isNotNull(), mine)
                .groupBy(RESULT.MANAGER_ID, USER_ACCOUNT.NAME, RESULT.ABC, RESULT.XYZ)
                .fetch(row ->
                        new Customers(
                                row.value1(),
                                row.value2(),
                                cell(row.value3(), row.value4()),
                                row.value5()));
    }

    private Condition isMine() {
        return RESULT.PARTY_KEY.in(
                DSL.select(PARTY_LIST.KEY).from(PARTY_LIST).where(results.visible()));
    }

    private static Policy.Rule rule(PolicyRecord row) {
        return new Policy.Rule(row.getEveryDays(), row.getRoleId(), row.getDiscount());
    }

    private static Cell cell(String abc, String xyz) {
        return new Cell(AbcClass.valueOf(abc), XyzClass.valueOf(xyz));
    }
}
