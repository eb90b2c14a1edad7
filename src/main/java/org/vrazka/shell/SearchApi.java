package org.vrazka.shell;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;

import java.util.List;

/** Search over all kinds of records for programs, as the palette does it for people. */
@RestController
class SearchApi {
    private static final int MOST = 50;

    private final Palette palette;

    SearchApi(Palette palette) {
        this.palette = palette;
    }

    /**
     * A record that is called so, or has such a telephone, e-mail or number.
     *
     * @param kind the last part of the address of its kind in this interface, such as "parties"
     * @param note what tells it from others of the same name
     */
    record FoundRecord(String kind, String id, String title, String note) {
        static FoundRecord of(PaletteSource.Hit hit) {
            var path = hit.href().split("/");
            return new FoundRecord(path[1], path[2], hit.title(), hit.note());
        }
    }

    /**
     * What was found.
     *
     * @param nearly nothing is called so; these are, with one typing mistake forgiven
     */
    record SearchAnswer(List<FoundRecord> items, boolean nearly) {}

    /**
     * @param q two letters or digits at least
     * @param limit how many of each kind, 50 at most
     */
    @GetMapping("/api/v1/search")
    @SignedInOnly
    SearchAnswer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "6") int limit) {
        var found = palette.records(q, Math.clamp(limit, 1, MOST));
        return new SearchAnswer(
                found.groups().stream()
                        .flatMap(group -> group.hits().stream())
                        .map(FoundRecord::of)
                        .toList(),
                found.nearly());
    }
}
