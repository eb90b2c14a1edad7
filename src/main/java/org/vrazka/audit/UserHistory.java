package org.vrazka.audit;

import static org.vrazka.identity.db.Tables.TEAM;
import static org.vrazka.identity.db.Tables.USER_ACCOUNT;
import static org.vrazka.records.Fields.choice;
import static org.vrazka.records.Fields.link;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vrazka.identity.Accounts;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.Option;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What happened to a user's account, for its card; changes of rights stand in the audit log. */
@Controller
class UserHistory {
    private static final HistoryKind KIND =
            HistoryKind.of(USER_ACCOUNT)
                    .with(
                            text("name", USER_ACCOUNT.NAME).labelled("identity.user.name"),
                            text("email", USER_ACCOUNT.EMAIL).labelled("identity.email"),
                            choice("language", USER_ACCOUNT.LANGUAGE, UserHistory::languages)
                                    .labelled("identity.language"),
                            yesNo("active", USER_ACCOUNT.ACTIVE)
                                    .labelled("identity.user.state.active"),
                            link("team", USER_ACCOUNT.TEAM_ID, TEAM.ID, TEAM.NAME, TEAM.SORT_NAME)
                                    .labelled("audit.user.team"));

    private final Accounts accounts;
    private final HistoryPages pages;

    UserHistory(Accounts accounts, HistoryPages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping("/users/{id}/history")
    @Right(kind = Kind.USERS, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return pages.show(KIND, id, accounts.get(id).name(), "users", request, model);
    }

    private static List<Option> languages() {
        return Stream.of("bg", "en")
                .map(code -> new Option(code, t("identity.language." + code)))
                .toList();
    }
}
