package org.vrazka.records.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.shared.Errors;

import java.util.List;
import java.util.UUID;

/**
 * Many records of a kind in one request. Each operation takes the right of its route for one
 * record, so that none is needed to come in.
 */
@RestController
class BatchApi {
    static final String PATH = "/api/v1/{things}/batch";
    static final int MOST = 1_000;

    private final Batches batches;

    BatchApi(Batches batches) {
        this.batches = batches;
    }

    /** What is to be done, in this order. */
    record Batch(@Nullable List<BatchOperation> operations) {
        /** As they were sent, when all of them say what they have to. */
        List<BatchOperation> checked() {
            var errors = new Errors("records.batch.wrong");
            if (operations == null) {
                errors.add("operations", "required");
                throw errors.invalid();
            }
            errors.addUnless(operations.size() <= MOST, "operations", "many", MOST);
            errors.throwIfAny();
            for (int at = 0; at < operations.size(); at++) {
                var field = "operations[" + at + "]";
                @Nullable BatchOperation one = operations.get(at);
                if (one == null) {
                    errors.add(field, "required");
                } else {
                    one.check(field, errors);
                }
            }
            errors.throwIfAny();
            return operations;
        }
    }

    /**
     * What became of an operation.
     *
     * @param status as the route for one record would have answered
     * @param id of the record, when it was done
     * @param version of the record; null: it is deleted
     * @param problem why it was not done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BatchResult(
            int status, @Nullable UUID id, @Nullable Integer version, @Nullable Problem problem) {}

    /** One result for each operation, in their order. */
    record BatchResults(List<BatchResult> results) {}

    @PostMapping(PATH)
    @SignedInOnly
    BatchResults run(@PathVariable String things, @RequestBody Batch batch) {
        return new BatchResults(batches.run(batches.kind(things), batch.checked()));
    }
}
