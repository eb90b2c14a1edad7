package org.vrazka.records.api;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.vrazka.identity.Action;
import org.vrazka.records.ExternalId;
import org.vrazka.shared.Errors;

import tools.jackson.databind.node.ObjectNode;

/**
 * One of many things to do in one request.
 *
 * @param id of the record to change or delete
 * @param version that it was read in; without it the operation is answered with 428
 * @param externalId of the record to put: it is made when there is none of this name
 * @param body as the route for one record takes it: whole, or of a change a JSON merge patch
 */
record BatchOperation(
        @Nullable Verb op,
        @Nullable String id,
        @Nullable Integer version,
        @Nullable ExternalId externalId,
        @Nullable ObjectNode body) {

    /** What can be done, each with the right that it takes. */
    enum Verb {
        @JsonProperty("create")
        CREATE(Action.CREATE),
        @JsonProperty("change")
        CHANGE(Action.CHANGE),
        @JsonProperty("delete")
        DELETE(Action.DELETE),
        @JsonProperty("put")
        PUT(Action.CREATE);

        private final Action action;

        Verb(Action action) {
            this.action = action;
        }

        Action action() {
            return action;
        }

        /** Whether it is about a record that is there: of one out of sight one learns nothing. */
        boolean namesRecord() {
            return this != CREATE;
        }

        boolean isById() {
            return this == CHANGE || this == DELETE;
        }
    }

    /** What is missing in it, or does not belong there. */
    void check(String field, Errors errors) {
        if (op == null) {
            errors.add(field + ".op", "required");
            return;
        }
        boolean byId = op.isById();
        belongs(byId, id, field + ".id", errors);
        errors.addUnless(byId || version == null, field + ".version", "other");
        belongs(op == Verb.PUT, externalId, field + ".externalId", errors);
        belongs(op != Verb.DELETE, body, field + ".body", errors);
        errors.addUnless(
                externalId == null || (externalId.system() != null && externalId.id() != null),
                field + ".externalId",
                "required");
    }

    private static void belongs(boolean does, @Nullable Object value, String field, Errors errors) {
        errors.addUnless(!does || value != null, field, "required");
        errors.addUnless(does || value == null, field, "other");
    }
}
