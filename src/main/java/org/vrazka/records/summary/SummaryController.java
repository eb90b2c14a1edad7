package org.vrazka.records.summary;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.ListQuery;

/** A list counted and summed, as a page; the facade knows who sees which list. */
@Controller
class SummaryController {
    private final Summaries summaries;

    SummaryController(Summaries summaries) {
        this.summaries = summaries;
    }

    @GetMapping("/lists/{list}/summary")
    @SignedInOnly
    String summary(
            @PathVariable String list,
            ListQuery query,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String sum,
            Model model) {
        model.addAttribute("summary", summaries.of(list, query, by, then, sum));
        return "records/summary";
    }
}
