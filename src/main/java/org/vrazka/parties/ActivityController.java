package org.vrazka.parties;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.Option;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Activities while one types them: what is proposed, and what became of an old one. */
@Controller
class ActivityController {
    private static final int LIMIT = 12;

    private final Activities activities;
    private final ActivitySearch search;

    ActivityController(Activities activities, ActivitySearch search) {
        this.activities = activities;
        this.search = search;
    }

    @GetMapping("/activities/titles")
    @SignedInOnly
    String titles(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute(
                "options",
                search.find(q, LIMIT).entrySet().stream()
                        .map(one ->
                                new Option(
                                        one.getKey().title(), label(one.getKey(), one.getValue())))
                        .toList());
        return "records/options";
    }

    /** All that may have been typed: browsers show only what holds it. */
    private static String label(Activity activity, List<FormerActivity> former) {
        return Stream.concat(
                        Stream.of(activity.otherName()),
                        former.stream().map(FormerActivity::remark))
                .collect(Collectors.joining(" · "));
    }

    /** What is meant by a row of the form that names an activity of КИД-2008. */
    @GetMapping("/activities/former")
    @SignedInOnly
    String former(@RequestParam Map<String, String> row, Model model) {
        var typed = row.values().stream().findFirst().orElse("");
        model.addAttribute("told", activities.toldOfFormer(typed).orElse(null));
        return "parties/former";
    }
}
