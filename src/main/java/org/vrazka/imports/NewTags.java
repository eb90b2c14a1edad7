package org.vrazka.imports;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.Users;
import org.vrazka.records.tags.TagImport;

import java.util.List;

/** Tags that a file of people names and nobody has made: who keeps the lists makes them so. */
@Component
class NewTags {
    private static final int MOST = 200;

    private final TagImport tags;
    private final Rejections rejections;
    private final Ledger ledger;
    private final Users users;
    private final CurrentUser currentUser;
    private final Scope scope;

    NewTags(
            TagImport tags,
            Rejections rejections,
            Ledger ledger,
            Users users,
            CurrentUser currentUser,
            Scope scope) {
        this.tags = tags;
        this.rejections = rejections;
        this.ledger = ledger;
        this.users = users;
        this.currentUser = currentUser;
        this.scope = scope;
    }

    /** Tells what the run will make, or what is left out; the rows have been matched. */
    void check(Job job, String table) {
        var missing = makes(job, table);
        if (missing.isEmpty()) {
            rejections.tellUnknown(job, table, "tags", "unknownTags");
            return;
        }
        tags.markRowsOfNew(table);
        var heading = job.settings().header("tags");
        ledger.note(job.id(), Problem.notice(null, heading, "newTags", String.join(", ", missing)));
        var tooLong = tags.tooLong(table);
        if (!tooLong.isEmpty()) {
            ledger.note(
                    job.id(),
                    Problem.notice(null, heading, "unknownTags", String.join(", ", tooLong)));
        }
    }

    void make(Job job, String table) {
        if (!makes(job, table).isEmpty()) {
            tags.make(table);
        }
    }

    /** None, where words of another column stand in the place of tags. */
    private List<String> makes(Job job, String table) {
        var missing = mayMake(job) ? tags.missing(table) : List.<String>of();
        return missing.size() <= MOST ? missing : List.of();
    }

    private boolean mayMake(Job job) {
        return users.findActive(job.userId())
                .map(user -> currentUser.as(user, () -> scope.allows(Kind.COMPANY, Action.CHANGE)))
                .orElse(false);
    }
}
