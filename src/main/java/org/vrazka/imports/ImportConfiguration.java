package org.vrazka.imports;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.vrazka.imports.reading.Limits;
import org.vrazka.shared.web.UploadPlace;

import java.time.Duration;
import java.util.UUID;

/** The limits of files, and the job that works on imports. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    static final String JOB = "import";

    @Bean
    Limits importLimits(
            @Value("${vrazka.imports.max-file:2GB}") DataSize bytes,
            @Value("${vrazka.imports.max-columns:1000}") int columns,
            @Value("${vrazka.imports.max-cell:1000000}") int cell) {
        return new Limits(bytes.toBytes(), columns, cell);
    }

    @Bean
    UploadPlace filesOfImports(Limits limits) {
        return new UploadPlace("(/api/v1)?/imports", limits.bytes(), "/imports/new?tooLarge");
    }

    /** A node that dies leaves its import to the others. */
    @Bean
    OneTimeTask<Void> importJob(ImportWorker worker) {
        return Tasks.oneTime(JOB)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .onDeadExecutionRevive()
                .execute((job, context) ->
                        worker.work(
                                UUID.fromString(job.getId().substring(0, 36)),
                                context.getExecution().consecutiveFailures));
    }
}
