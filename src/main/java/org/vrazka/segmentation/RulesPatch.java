package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Schedule;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Rules after what a program sends: what is absent stays, what is null goes back to the default
 * (RFC 7396). A fixed period takes the place of a rolling one, and the other way round.
 */
@Component
class RulesPatch {
    private static final List<String> FIXED = List.of("from", "to");
    private static final String ROLLING = "rolling";

    private final JsonMapper json;

    RulesPatch(JsonMapper json) {
        this.json = json;
    }

    /** Fields that rules do not have are refused. */
    Rules apply(Rules now, ObjectNode patch) {
        var sent = merge(withoutNulls(json.valueToTree(now)), patch);
        if (FIXED.stream().anyMatch(patch::hasNonNull) && !patch.hasNonNull(ROLLING)) {
            sent.remove(ROLLING);
        } else if (patch.hasNonNull(ROLLING) && FIXED.stream().noneMatch(patch::hasNonNull)) {
            sent.remove(FIXED);
        }
        var whole = merge(json.valueToTree(Rules.DEFAULT), sent);
        if (FIXED.stream().anyMatch(sent::has) && !sent.has(ROLLING)) {
            whole.remove(ROLLING);
        }
        return json.treeToValue(whole, Rules.class);
    }

    /** The same for when it is computed. */
    Schedule schedule(Schedule now, @Nullable JsonNode patch) {
        if (patch == null) {
            return now;
        }
        var sent = withoutNulls(json.valueToTree(new Scheduled(now)));
        merge(sent, json.createObjectNode().set("schedule", patch));
        var whole = merge(json.valueToTree(new Scheduled(Schedule.DEFAULT)), sent);
        return json.treeToValue(whole, Scheduled.class).schedule();
    }

    /** So that what is wrong is named as in what was sent. */
    private record Scheduled(Schedule schedule) {}

    private static ObjectNode withoutNulls(ObjectNode tree) {
        return merge(tree.objectNode(), tree);
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            if (change.getValue().isNull()) {
                target.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode inner) {
                var old = target.get(change.getKey());
                target.set(
                        change.getKey(),
                        merge(old instanceof ObjectNode o ? o : patch.objectNode(), inner));
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
        return target;
    }
}
