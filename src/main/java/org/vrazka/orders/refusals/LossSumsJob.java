package org.vrazka.orders.refusals;

import static org.vrazka.orders.db.Tables.LOSS_MARK;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.orders.db.tables.records.LossMarkRecord;
import org.vrazka.orders.months.MonthMarks;
import org.vrazka.orders.months.MonthlyTask;

import java.time.Clock;

/** Sums the months whose refusals or demand have changed, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class LossSumsJob {
    @Bean
    MonthMarks<LossMarkRecord> lossMarks(DSLContext db, Clock clock) {
        return new MonthMarks<>(db, clock, LOSS_MARK, LOSS_MARK.MONTH, LOSS_MARK.AT);
    }

    @Bean
    RecurringTask<Void> sumLosses(ObjectProvider<LossSums> sums) {
        return MonthlyTask.of("refusals-months", sums);
    }
}
