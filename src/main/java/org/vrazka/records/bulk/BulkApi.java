package org.vrazka.records.bulk;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.ListQuery;
import org.vrazka.shared.Invalid;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Changes of many records at once, for programs. */
@RestController
class BulkApi {
    private final Bulks bulks;

    BulkApi(Bulks bulks) {
        this.bulks = bulks;
    }

    /**
     * What is to be done with which records.
     *
     * @param ids of the records; absent: all that the list finds
     * @param filter in RSQL, as the list takes it; none: everything
     * @param field as the list calls it; "deleted": to the trash
     * @param values what it becomes: one, several for a field of several choices, none for empty
     * @param parts the same for a field that is several things together, by their names
     */
    record BulkContent(
            @Nullable List<UUID> ids,
            @Nullable String filter,
            @Nullable String field,
            @Nullable List<String> values,
            @Nullable Map<String, @Nullable String> parts) {
        BulkForm form() {
            if (ids != null && ids.isEmpty()) {
                // who has found none does not mean all
                throw new Invalid("ids", "none", t("records.bulk.wrong.none"));
            }
            var query = ListQuery.read(name -> name.equals("filter") ? filter : null);
            return new BulkForm(orNone(ids), query.state(), field == null ? "" : field, typed());
        }

        private Set<String> named() {
            return parts == null ? Set.of() : parts.keySet();
        }

        private List<String> typed() {
            var told = new ArrayList<>(orNone(values));
            told.removeIf(Objects::isNull);
            if (parts != null) {
                parts.forEach((name, value) -> {
                    if (value != null && !value.isBlank()) {
                        told.add(BulkForm.part(name, value));
                    }
                });
            }
            return told;
        }

        private static <T> List<T> orNone(@Nullable List<T> told) {
            return told == null ? List.of() : told;
        }
    }

    /**
     * How far a bulk change is.
     *
     * @param changed as it was asked
     * @param same were so already
     * @param skipped one may not change them, or they are gone
     * @param restored as before again, once it was taken back
     * @param kept not taken back, since others have changed them
     */
    record BulkAnswer(
            UUID id,
            String list,
            String field,
            BulkState state,
            int total,
            int changed,
            int same,
            int skipped,
            int restored,
            int kept) {
        static BulkAnswer of(Bulk bulk) {
            return new BulkAnswer(
                    bulk.id(),
                    bulk.list(),
                    bulk.field(),
                    bulk.state(),
                    bulk.total(),
                    bulk.count("DONE"),
                    bulk.count("SAME"),
                    bulk.count("SKIPPED"),
                    bulk.count("BACK"),
                    bulk.count("KEPT"));
        }
    }

    @PostMapping("/api/v1/lists/{list}/bulk")
    @SignedInOnly
    ResponseEntity<BulkAnswer> begin(@PathVariable String list, @RequestBody BulkContent content) {
        var form = content.form();
        bulks.refuseUnlessParts(list, form.field(), content.named());
        return accepted(bulks.begin(list, form));
    }

    @GetMapping("/api/v1/bulk/{id}")
    @SignedInOnly
    BulkAnswer get(@PathVariable UUID id) {
        return BulkAnswer.of(bulks.get(id));
    }

    @PostMapping("/api/v1/bulk/{id}/undo")
    @SignedInOnly
    ResponseEntity<BulkAnswer> undo(@PathVariable UUID id) {
        bulks.undo(id);
        return accepted(id);
    }

    private ResponseEntity<BulkAnswer> accepted(UUID id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/bulk/" + id))
                .body(BulkAnswer.of(bulks.get(id)));
    }
}
