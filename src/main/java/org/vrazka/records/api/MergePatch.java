package org.vrazka.records.api;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON merge patch (RFC 7396): what is absent stays, what is null is emptied, the rest is replaced.
 */
@Component
public class MergePatch {
    private final JsonMapper json;

    MergePatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * A record after a patch; fields that it does not have are refused.
     *
     * @param now what can be changed of it, as a program would send it whole
     */
    public <T> T apply(T now, ObjectNode patch, Class<T> type) {
        return json.treeToValue(merge(json.<JsonNode>valueToTree(now), patch), type);
    }

    /** A value as JSON. */
    public JsonNode tree(Object value) {
        return json.valueToTree(value);
    }

    private static JsonNode merge(JsonNode target, ObjectNode patch) {
        var merged = target instanceof ObjectNode object ? object : patch.objectNode();
        for (var change : patch.properties()) {
            if (change.getValue().isNull()) {
                merged.putNull(change.getKey());
            } else if (change.getValue() instanceof ObjectNode inner) {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), inner));
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        }
        return merged;
    }
}
