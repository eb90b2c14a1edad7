package org.vrazka.records.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.NamedEntries;
import org.vrazka.records.NamedForm;
import org.vrazka.shared.Invalid;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.function.Function;

/** The entries of reference lists for programs, whichever list it is. They have no versions. */
@RestController
@RequestMapping(EntryApi.PATH)
class EntryApi {
    static final String PATH = "/api/v1/lists/{list}/entries";

    private final NamedEntries entries;
    private final MergePatch patches;

    EntryApi(NamedEntries entries, MergePatch patches) {
        this.entries = entries;
        this.patches = patches;
    }

    @GetMapping
    @SignedInOnly
    ListAnswer<EntryJson> list(@PathVariable String list) {
        var named = entries.of(list);
        return new ListAnswer<>(
                named.all().stream().map(one -> EntryJson.of(one, named)).toList(), null, null);
    }

    @GetMapping("/{entry}")
    @SignedInOnly
    EntryJson get(@PathVariable String list, @PathVariable int entry) {
        var named = entries.of(list);
        return EntryJson.of(named.get(entry), named);
    }

    @PostMapping
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    ResponseEntity<EntryJson> create(@PathVariable String list, @RequestBody EntryJson content) {
        var made = written(list, content, form -> entries.create(list, form).id());
        return ResponseEntity.created(URI.create("/api/v1/lists/" + list + "/entries/" + made.id()))
                .body(made);
    }

    @PatchMapping("/{entry}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    EntryJson change(
            @PathVariable String list, @PathVariable int entry, @RequestBody ObjectNode patch) {
        var content = patches.apply(get(list, entry).content(), patch, EntryJson.class);
        return written(list, content, form -> entries.change(list, entry, form).id());
    }

    private EntryJson written(String list, EntryJson content, Function<NamedForm, Integer> write) {
        var named = entries.of(list);
        try {
            return get(list, write.apply(content.form(named)));
        } catch (Invalid e) {
            throw EntryJson.named(e, named);
        }
    }
}
