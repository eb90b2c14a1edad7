package org.vrazka.records.tags;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.api.ListAnswer;

/** The list of tags for programs. */
@RestController
class TagApi {
    private final Tags tags;

    TagApi(Tags tags) {
        this.tags = tags;
    }

    record TagJson(String id, String nameBg, String nameEn, String tone, boolean active) {}

    @GetMapping("/api/v1/lists/tags")
    @SignedInOnly
    ListAnswer<TagJson> tags() {
        var all =
                tags.all().stream()
                        .map(one ->
                                new TagJson(
                                        String.valueOf(one.id()),
                                        one.nameBg(),
                                        one.nameEn(),
                                        one.more().getFirst(),
                                        one.active()))
                        .toList();
        return new ListAnswer<>(all, null, null);
    }
}
