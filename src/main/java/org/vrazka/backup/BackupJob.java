package org.vrazka.backup;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

/** Makes backups in the background, on the node that gets to it. */
@Configuration(proxyBeanMethods = false)
class BackupJob {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("backup");
    private static final Logger LOG = LoggerFactory.getLogger(BackupJob.class);

    @Bean
    OneTimeTask<Void> backupTask(ObjectProvider<Backups> backups, DataSource database) {
        return Tasks.oneTime(TASK)
                .execute((task, context) ->
                        make(UUID.fromString(task.getId()), backups.getObject(), database));
    }

    private static void make(UUID id, Backups backups, DataSource database) {
        var file = backups.file(id);
        try (var connection = database.getConnection()) {
            var manifest = BackupWriter.write(connection, file);
            backups.finished(id, Files.size(file), manifest.rows());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("the backup {} failed", file, e);
            backups.failed(id);
        }
    }
}
