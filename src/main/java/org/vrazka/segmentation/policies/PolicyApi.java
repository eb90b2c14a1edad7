package org.vrazka.segmentation.policies;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.segmentation.AbcClass;
import org.vrazka.segmentation.Cell;
import org.vrazka.segmentation.Runs;
import org.vrazka.segmentation.XyzClass;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
     * @param role whose users contact them; null: the customer's manager
     */
    record RuleOf(AbcClass abc, XyzClass xyz, int everyDays, @Nullable UUID role) {}

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
     * A policy in place of the one that was.
     *
     * @param version that it is in place of
     */
    record PolicyContent(int version, boolean on, List<RuleOf> rules) {}

    @GetMapping
    @Right(kind = Kind.SEGMENTATIONS, action = Action.SEE)
    PolicyAnswer get(@PathVariable UUID id) {
        var policy = policies.get(id);
        var rules = new ArrayList<RuleOf>();
        policy.rules()
                .forEach((cell, rule) ->
                        rules.add(
                                new RuleOf(
                                        requireNonNull(cell.abc()),
                                        requireNonNull(cell.xyz()),
                                        rule.everyDays(),
                                        rule.role())));
        var load =
                runs.findLast(id).map(run -> policies.load(run, policy.rules())).orElse(List.of());
        return new PolicyAnswer(
                policy.version(),
                policy.on(),
                rules,
                load.stream()
                        .map(one ->
                                new LoadOf(
                                        one.name(),
                                        one.isRole(),
                                        one.customers(),
                                        one.contacts().toPlainString()))
                        .toList());
    }

    @PutMapping
    @Right(kind = Kind.SEGMENTATIONS, action = Action.CHANGE)
    PolicyAnswer put(@PathVariable UUID id, @RequestBody PolicyContent content) {
        policies.change(id, content.version(), form(content.rules()));
        policies.turn(id, content.version() + 1, content.on());
        return get(id);
    }

    private static PolicyForm form(List<RuleOf> rules) {
        var days = new ArrayList<String>();
        var roles = new ArrayList<String>();
        for (var cell : PolicyForm.CELLS) {
            var rule =
                    rules.stream()
                            .filter(one -> cell.equals(new Cell(one.abc(), one.xyz())))
                            .findFirst();
            days.add(rule.map(one -> String.valueOf(one.everyDays())).orElse(""));
            roles.add(rule.map(RuleOf::role).map(UUID::toString).orElse(""));
        }
        return new PolicyForm(days, roles);
    }
}
