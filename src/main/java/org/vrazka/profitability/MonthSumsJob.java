package org.vrazka.profitability;

import static org.vrazka.profitability.db.Tables.MARK;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.orders.months.MonthMarks;
import org.vrazka.orders.months.MonthlyTask;
import org.vrazka.profitability.db.tables.records.MarkRecord;

import java.time.Clock;

/** Sums the months that have changed, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class MonthSumsJob {
    @Bean
    MonthMarks<MarkRecord> profitMarks(DSLContext db, Clock clock) {
        return new MonthMarks<>(db, clock, MARK, MARK.MONTH, MARK.AT);
    }

    @Bean
    RecurringTask<Void> sumMonths(ObjectProvider<MonthSums> sums) {
        return MonthlyTask.of("profitability-months", sums);
    }
}
