package org.vrazka.contacts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.api.ListAnswer;

/** The list of positions for programs. */
@RestController
class PositionApi {
    private final Positions positions;

    PositionApi(Positions positions) {
        this.positions = positions;
    }

    record PositionJson(String id, String nameBg, String nameEn, boolean active) {}

    @GetMapping("/api/v1/lists/positions")
    @SignedInOnly
    ListAnswer<PositionJson> positions() {
        var all =
                positions.all().stream()
                        .map(one ->
                                new PositionJson(
                                        String.valueOf(one.id()),
                                        one.nameBg(),
                                        one.nameEn(),
                                        one.active()))
                        .toList();
        return new ListAnswer<>(all, null, null);
    }
}
