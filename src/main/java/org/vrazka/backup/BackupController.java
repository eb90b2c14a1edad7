package org.vrazka.backup;

import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.shared.web.Redirect;

/** How old the last backup is, and a button for the next. */
@Controller
class BackupController {
    private final Backups backups;
    private final Scope scope;

    BackupController(Backups backups, Scope scope) {
        this.backups = backups;
        this.scope = scope;
    }

    @GetMapping("/backups")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String page(Model model) {
        model.addAttribute("backups", backups.newest());
        model.addAttribute("overdue", backups.isOverdue());
        model.addAttribute("mayMake", scope.allows(Kind.COMPANY, Action.CHANGE));
        return "backup/page";
    }

    @PostMapping("/backups")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View make(RedirectAttributes after) {
        backups.start();
        after.addFlashAttribute("toast", t("backup.started"));
        return Redirect.to("/backups");
    }
}
