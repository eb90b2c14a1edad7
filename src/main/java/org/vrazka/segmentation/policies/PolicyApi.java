package org.vrazka.segmentation.policies;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.Etag;
import org.vrazka.segmentation.AbcClass;
import org.vrazka.segmentation.Cell;
import org.vrazka.segmentation.Runs;
import org.vrazka.segmentation.XyzClass;
import org.vrazka.shared.Errors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** How customers are looked after, for programs. */
@RestController
@RequestMapping("/api/v1/segmentations/{id}/policy")
class PolicyApi {
    private final Policies policies;
    private final Runs runs;

    PolicyApi(Policies policies, Runs runs) {
        this.policies = policies;
        this.runs = runs;
    }

    /**
     * @param everyDays null: they are not contacted by a rule
     * @param role whose users contact them; null: the customer's manager
     * @param discount the largest, a fraction; null: not limited
     */
    record RuleOf(
            AbcClass abc,
            XyzClass xyz,
            @Nullable Integer everyDays,
            @Nullable UUID role,
            @Nullable BigDecimal discount) {}

    /**
     * @param name of a manager or a role; null: customers without a manager
     * @param contacts in a month
     */
    record LoadOf(@Nullable String name, boolean isRole, int customers, String contacts) {}

    /**
     * @param load what it means for everybody, by the customers of the last run
     */
    record PolicyAnswer(int version, boolean on, List<RuleOf> rules, List<LoadOf> load) {}

    /**
     * A rule as programs send it: how often, or how much is taken off at most, or both.
     *
     * @param role whose users contact them; null: the customer's manager
     * @param discount a fraction
     */
    record RuleContent(
            @Nullable AbcClass abc,
            @Nullable XyzClass xyz,
            @Nullable Integer everyDays,
            @Nullable UUID role,
            @Nullable BigDecimal discount) {
        Cell place() {
            return new Cell(abc, xyz);
        }
    }

    /**
     * A policy in place of the one that was.
     *
     * @param on null: as before
     * @param rules null: none
     */
    record PolicyContent(@Nullable Boolean on, @Nullable List<RuleContent> rules) {}

    @GetMapping
    @Right(kind = Kind.SEGMENTATIONS, action = Action.SEE)
    ResponseEntity<PolicyAnswer> get(@PathVariable UUID id) {
        var policy = policies.get(id);
        var rules = new ArrayList<RuleOf>();
        policy.rules()
                .forEach((cell, rule) ->
                        rules.add(
                                new RuleOf(
                                        requireNonNull(cell.abc()),
                                        requireNonNull(cell.xyz()),
                                        rule.everyDays(),
                                        rule.role(),
                                        rule.discount())));
        var load =
                runs.findLast(id).map(run -> policies.load(run, policy.rules())).orElse(List.of());
        var answer =
                new PolicyAnswer(
                        policy.version(),
                        policy.on(),
                        rules,
                        load.stream().map(PolicyApi::load).toList());
        return Etag.ok(answer, policy.version());
    }

    private static @Nullable Object percent(RuleContent rule) {
        return rule.discount() == null ? null : rule.discount().movePointRight(2).toPlainString();
    }

    private static LoadOf load(Load load) {
        return new LoadOf(
                load.name(), load.isRole(), load.customers(), load.contacts().toPlainString());
    }

    @PutMapping
    @Right(kind = Kind.SEGMENTATIONS, action = Action.CHANGE)
    ResponseEntity<PolicyAnswer> put(
            @PathVariable UUID id,
            @RequestHeader("If-Match") Etag version,
            @RequestBody PolicyContent content) {
        policies.change(id, version.version(), form(content.rules()), content.on());
        return get(id);
    }

    private static PolicyForm form(@Nullable List<RuleContent> sent) {
        var rules = new HashMap<Cell, RuleContent>();
        var errors = new Errors("segmentation.policy.wrong");
        for (var rule : requireNonNullElse(sent, List.<RuleContent>of())) {
            boolean known = PolicyForm.CELLS.contains(rule.place());
            errors.addUnless(known && rules.put(rule.place(), rule) == null, "rules", "place");
            errors.addUnless(
                    rule.everyDays() != null || rule.discount() != null, "rules", "nothing");
        }
        errors.throwIfAny();
        return new PolicyForm(
                each(rules, RuleContent::everyDays),
                each(rules, RuleContent::role),
                each(rules, PolicyApi::percent));
    }

    /** What each place is told, as it is typed; empty: nothing. */
    private static List<String> each(
            Map<Cell, RuleContent> rules, Function<RuleContent, @Nullable Object> told) {
        return PolicyForm.CELLS.stream()
                .map(cell -> Optional.ofNullable(rules.get(cell)).map(told).orElse(""))
                .map(String::valueOf)
                .toList();
    }
}
