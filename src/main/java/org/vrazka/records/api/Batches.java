package org.vrazka.records.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vrazka.identity.Action;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Scope;
import org.vrazka.records.OncePerRequest;
import org.vrazka.shared.NotFound;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Does many things to records of a kind, each in a transaction of its own. */
@Component
class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Map<String, Batched<?>> kinds;
    private final Scope scope;
    private final JsonMapper json;
    private final TransactionTemplate alone;

    Batches(
            List<Batched<?>> kinds,
            Scope scope,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().collect(Collectors.toMap(k -> k.about().things(), k -> k));
        this.scope = scope;
        this.json = json;
        this.alone = new TransactionTemplate(transactions);
        // what goes wrong takes nothing back that stands around it
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What they are called, by which addresses name them. */
    List<String> things() {
        return kinds.keySet().stream().sorted().toList();
    }

    /** The kind of a name; {@link NotFound} when there is none. */
    Batched<?> kind(String things) {
        var kind = kinds.get(things);
        if (kind == null) {
            throw new NotFound("list", things);
        }
        return kind;
    }

    List<BatchApi.BatchResult> run(Batched<?> kind, List<BatchOperation> operations) {
        return operations.stream().map(one -> tried(kind, one)).toList();
    }

    private <T> BatchApi.BatchResult tried(Batched<T> kind, BatchOperation operation) {
        try {
            return Objects.requireNonNull(alone.execute(state -> done(kind, operation)));
        } catch (RuntimeException e) {
            // what it had read may have been its own, and is taken back
            OncePerRequest.forgetAll();
            var problem = Problem.of(e, null);
            if (problem.status() >= 500) {
                LOG.error("{} of {}", operation.op(), kind.about().things(), e);
            }
            return refused(problem);
        }
    }

    private static BatchApi.BatchResult refused(Problem problem) {
        return new BatchApi.BatchResult(problem.status(), null, null, problem);
    }

    private <T> BatchApi.BatchResult done(Batched<T> kind, BatchOperation operation) {
        var op = Objects.requireNonNull(operation.op());
        refuseUnless(kind.about(), op);
        if (op.isById() && operation.version() == null) {
            return refused(Problem.of("version-required", 428));
        }
        return switch (op) {
            case CREATE -> result(201, kind.create(body(kind, operation)));
            case CHANGE ->
                    result(
                            200,
                            kind.patch(
                                    id(operation),
                                    version(operation),
                                    Objects.requireNonNull(operation.body())));
            case DELETE -> {
                kind.delete(id(operation), version(operation));
                yield new BatchApi.BatchResult(204, id(operation), null, null);
            }
            case PUT -> {
                var name = Objects.requireNonNull(operation.externalId());
                int status = kind.isKnown(name) ? 200 : 201;
                yield result(status, kind.put(name, body(kind, operation)));
            }
        };
    }

    /** As the gate does before the route for one record. */
    private void refuseUnless(Batched.About<?> about, BatchOperation.Verb op) {
        if (scope.allows(about.kind(), op.action())) {
            return;
        }
        if (op.namesRecord() && !scope.allows(about.kind(), Action.SEE)) {
            throw new NotFound(about.things(), "");
        }
        throw new Forbidden(about.kind(), op.action());
    }

    private <T> T body(Batched<T> kind, BatchOperation operation) {
        return json.treeToValue(operation.body(), kind.about().body());
    }

    private static UUID id(BatchOperation operation) {
        var id = Objects.requireNonNull(operation.id());
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("record", id);
        }
    }

    private static int version(BatchOperation operation) {
        return Objects.requireNonNull(operation.version());
    }

    private static BatchApi.BatchResult result(int status, Versioned record) {
        return new BatchApi.BatchResult(status, record.id(), record.version(), null);
    }
}
