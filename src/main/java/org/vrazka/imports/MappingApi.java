package org.vrazka.imports;

import static org.vrazka.identity.Action.CHANGE;
import static org.vrazka.identity.Action.CREATE;
import static org.vrazka.identity.Action.DELETE;
import static org.vrazka.identity.Action.SEE;
import static org.vrazka.identity.Kind.IMPORTS;
import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.Invalid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What columns mean, kept under names that plans may give as their mapping, for programs. */
@RestController
@RequestMapping("/api/v1/imports/mappings")
class MappingApi {
    private final Mappings mappings;
    private final Imports imports;

    MappingApi(Mappings mappings, Imports imports) {
        this.mappings = mappings;
        this.imports = imports;
    }

    /**
     * A mapping as programs get it.
     *
     * @param columns headings to fields
     */
    record MappingView(UUID id, String name, String kind, Map<String, String> columns) {
        static MappingView of(Mapping mapping) {
            var columns = new LinkedHashMap<String, String>();
            for (var column : mapping.settings().columns()) {
                if (column.field() != null) {
                    columns.put(column.header(), column.field());
                }
            }
            return new MappingView(mapping.id(), mapping.name(), mapping.kind().code(), columns);
        }
    }

    /**
     * What is to be kept.
     *
     * @param importId of an import whose file was understood
     */
    record MappingContent(@Nullable String name, @Nullable UUID importId) {}

    /** Another name. */
    record MappingName(@Nullable String name) {}

    @GetMapping
    @Right(kind = IMPORTS, action = SEE)
    ListAnswer<MappingView> list() {
        return new ListAnswer<>(mappings.all().stream().map(MappingView::of).toList(), null, null);
    }

    @GetMapping("/{id}")
    @Right(kind = IMPORTS, action = SEE)
    MappingView get(@PathVariable UUID id) {
        return MappingView.of(mappings.get(id));
    }

    /** Keeps how the file of an import is understood; that of the same name becomes this. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Right(kind = IMPORTS, action = CREATE)
    MappingView keep(@RequestBody MappingContent content) {
        if (content.importId() == null) {
            throw new Invalid("importId", "required", t("imports.mappings.import"));
        }
        var found = imports.get(content.importId());
        if (found.settings() == null) {
            throw new Invalid("importId", "unread", t("imports.mappings.import"));
        }
        mappings.keep(content.name(), found.kind(), found.settings());
        return mappings.named(String.valueOf(content.name()), found.kind())
                .map(MappingView::of)
                .orElseThrow();
    }

    @PatchMapping("/{id}")
    @Right(kind = IMPORTS, action = CHANGE)
    MappingView rename(@PathVariable UUID id, @RequestBody MappingName content) {
        mappings.rename(id, content.name());
        return get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = IMPORTS, action = DELETE)
    void remove(@PathVariable UUID id) {
        mappings.remove(id);
    }
}
