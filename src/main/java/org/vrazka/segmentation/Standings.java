package org.vrazka.segmentation;

import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where one party stands in every segmentation, for its card. */
@Component
@Transactional(readOnly = true)
class Standings {
    private static final int REMEMBERED = 12;

    private final Segmentations segmentations;
    private final Runs runs;
    private final Results results;

    Standings(Segmentations segmentations, Runs runs, Results results) {
        this.segmentations = segmentations;
        this.runs = runs;
        this.results = results;
    }

    /** Segmentations that the party is not in are left out. */
    List<Standing> of(UUID party, Figures figures) {
        return segmentations.all().stream().flatMap(s -> of(party, s, figures).stream()).toList();
    }

    private List<String> explanation(Standing.Past now, Figures figures) {
        var sentences = new Explanation(now.run(), figures).of(now.customer());
        int members = results.members(now.run(), now.customer());
        if (members > 0) {
            sentences.addFirst(t("segmentation.why.group", now.customer().name(), members));
        }
        return sentences;
    }

    private Optional<Standing> of(UUID party, Segmentation segmentation, Figures figures) {
        var past =
                runs.done(segmentation.id(), REMEMBERED).stream()
                        .flatMap(run ->
                                results.find(run, party).stream()
                                        .map(c -> new Standing.Past(run, c)))
                        .toList();
        return past.stream()
                .findFirst()
                .map(now ->
                        new Standing(
                                segmentation,
                                now.run(),
                                now.customer(),
                                explanation(now, figures),
                                past.subList(1, past.size())));
    }
}
