package org.vrazka.imports;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.CREATE;
import static org.vrazka.identity.Action.DELETE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.IMPORTS;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.vrazka.identity.Right;
import org.vrazka.shared.Invalid;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Imports for programs. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {
    private static final int PAGE = 50;

    private final Imports imports;
    private final ImportProblems problems;
    private final PlanReader plans;
    private final TargetFields targets;
    private final RefusedFile refused;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportApi(
            Imports imports,
            ImportProblems problems,
            PlanReader plans,
            TargetFields targets,
            RefusedFile refused) {
        this.imports = imports;
        this.problems = problems;
        this.plans = plans;
        this.targets = targets;
        this.refused = refused;
    }

    record KindView(String kind, String label, List<FieldView> fields) {}

    record FieldView(String name, String label, FieldType type, boolean required) {}

    record Items<T>(List<T> items, @Nullable String next) {}

    record Decision(@Nullable OnExisting onExisting) {}

    @GetMapping("/kinds")
    @Right(kind = IMPORTS, action = SEE)
    Items<KindView> kinds() {
        return new Items<>(
                Arrays.stream(ImportKind.values())
                        .map(k ->
                                new KindView(
                                        k.code(),
                                        k.label(),
                                        targets.of(k).fields().stream()
                                                .map(f ->
                                                        new FieldView(
                                                                f.name(),
                                                                f.label(),
                                                                f.type(),
                                                                f.required()))
                                                .toList()))
                        .toList(),
                null);
    }

    @PostMapping(consumes = "multipart/form-data")
    @Right(kind = IMPORTS, action = CREATE)
    ResponseEntity<ImportView> begin(
            @RequestParam("file") MultipartFile file, @RequestParam("plan") String plan)
            throws IOException {
        var read = plans.read(parse(plan));
        var name = file.getOriginalFilename();
        try (var in = file.getInputStream()) {
            var id =
                    imports.begin(
                            name == null || name.isBlank() ? "file" : name,
                            file.getSize(),
                            in,
                            read);
            return accepted(id);
        }
    }

    private JsonNode parse(String plan) {
        try {
            return json.readTree(plan);
        } catch (JacksonException e) {
            throw new Invalid("plan", "malformed", t("imports.plan.object"));
        }
    }

    private ResponseEntity<ImportView> accepted(UUID id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(view(id));
    }

    private ImportView view(UUID id) {
        return ImportView.of(
                imports.get(id),
                problems.find(id, ImportProblems.SHOWN),
                problems.kept(id, ImportProblems.SHOWN));
    }

    @GetMapping
    @Right(kind = IMPORTS, action = SEE)
    Items<ImportView> list(
            @RequestParam(defaultValue = "" + PAGE) int limit,
            @RequestParam(required = false) @Nullable UUID cursor) {
        int most = Math.clamp(limit, 1, 500);
        var found = imports.before(cursor, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Items<>(
                page.stream().map(i -> ImportView.of(i, List.of(), List.of())).toList(),
                found.size() > most ? page.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    @Right(kind = IMPORTS, action = SEE)
    ImportView get(@PathVariable UUID id) {
        return view(id);
    }

    @GetMapping("/{id}/refused")
    @Right(kind = IMPORTS, action = SEE)
    void refused(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        refused.send(id, response);
    }

    @PostMapping("/{id}/run")
    @Right(kind = IMPORTS, action = CREATE)
    ResponseEntity<ImportView> run(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Decision decision) {
        imports.run(id, decision == null ? null : decision.onExisting());
        return accepted(id);
    }

    @PostMapping("/{id}/undo")
    @Right(kind = IMPORTS, action = CHANGE)
    ResponseEntity<ImportView> undo(@PathVariable UUID id) {
        imports.undo(id);
        return accepted(id);
    }

    @DeleteMapping("/{id}")
    @Right(kind = IMPORTS, action = DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id) {
        imports.discard(id);
    }
}
