package org.vrazka.backup;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * What was under way at the instant of the backup and is not for its copy to go on with: letters
 * would reach people twice, backups would be written over those of the firm. Imports and
 * segmentations stay within the copy: they go on.
 */
final class Leftovers {
    /** By table: an old backup may not have it. */
    private static final Map<String, String> ENDS =
            Map.of(
                    "shared.scheduled_tasks",
                    """
                    delete from shared.scheduled_tasks
                    where task_name in ('backup', 'letters-send', 'identity-forgotten-password')
                    """,
                    "backup.made",
                    "update backup.made set failed = true where finished_at is null",
                    "letters.letter",
                    """
                    update letters.letter
                    set state = case state when 'WAITING' then 'REFUSED' else 'UNSURE' end, body = null
                    where state in ('WAITING', 'SENDING')
                    """,
                    "identity.forgotten_password",
                    "delete from identity.forgotten_password");

    private Leftovers() {}

    static void end(Statement statement, List<Manifest.Content> tables) throws SQLException {
        for (var table : tables) {
            var end = ENDS.get(table.name());
            if (end != null) {
                statement.execute(end);
            }
        }
    }
}
