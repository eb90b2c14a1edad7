package org.vrazka.parties;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.Option;

/** Activities that are proposed while one types. */
@Controller
class ActivityController {
    private static final int LIMIT = 12;

    private final Activities activities;

    ActivityController(Activities activities) {
        this.activities = activities;
    }

    @GetMapping("/activities/titles")
    @SignedInOnly
    String titles(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute(
                "options",
                activities.find(q, LIMIT).stream()
                        .map(one -> new Option(one.title(), one.otherName()))
                        .toList());
        return "records/options";
    }
}
