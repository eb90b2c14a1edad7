package org.vrazka.records.trash;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.BadQuery;
import org.vrazka.records.RecordKind;
import org.vrazka.shared.NotFound;
import org.vrazka.shell.NavItem;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;

/** The trash as a page; each kind of record restores its own. */
@Controller
class TrashController {
    private final Trash trash;
    private final Clock clock;

    TrashController(Trash trash, Clock clock) {
        this.trash = trash;
        this.clock = clock;
    }

    /**
     * @param list the name of a kind of record; empty: the first that one may delete
     * @param before the moment where the page begins; empty: now
     */
    @GetMapping("/trash")
    @SignedInOnly
    String page(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        var kinds = trash.kinds();
        var chosen =
                kinds.stream()
                        .filter(kind -> list.isEmpty() || kind.name().equals(list))
                        .findFirst();
        if (chosen.isEmpty() && !list.isEmpty()) {
            throw new NotFound("list", list);
        }
        model.addAttribute("kinds", kinds);
        chosen.ifPresent(kind -> show(kind, before, model));
        return "records/trash";
    }

    private void show(RecordKind kind, String before, Model model) {
        var now = clock.instant();
        var found = trash.of(kind, before.isEmpty() ? now.plusSeconds(1) : moment(before), now);
        boolean more = found.size() > Trash.PAGE;
        var shown = more ? found.subList(0, Trash.PAGE) : found;
        model.addAttribute("kind", kind);
        model.addAttribute("found", shown);
        model.addAttribute("older", more ? shown.getLast().at().toString() : null);
        model.addAttribute("days", Trash.KEPT.toDays());
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException e) {
            throw new BadQuery("before", "cursor");
        }
    }

    /** The line of the user's menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        NavItem trashItem() {
            return new NavItem("user", 40, "trash", "/trash", "trash", "records.trash", null);
        }
    }
}
