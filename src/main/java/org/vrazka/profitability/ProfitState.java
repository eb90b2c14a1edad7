package org.vrazka.profitability;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.orders.Period;
import org.vrazka.records.views.ViewedPage;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.time.LocalDate;

/**
 * A report as it is kept under a name: all that its address says, days only when they are not the
 * usual ones.
 */
@Configuration(proxyBeanMethods = false)
class ProfitState {
    private static final String NOTHING = "/profitability?";

    @Bean
    ViewedPage profitabilityViews(Narrowings narrowings, ProfitSheet sheet, Clock clock) {
        return new ViewedPage(
                "profitability",
                Kind.REPORTS,
                state -> {
                    var asked = ProfitAsked.of(state);
                    var today = today(clock);
                    return of(question(asked, narrowings, today), asked.figure(), today);
                },
                state -> sheet.of(question(ProfitAsked.of(state), narrowings, today(clock))));
    }

    private static ProfitQuestion question(
            ProfitAsked asked, Narrowings narrowings, LocalDate today) {
        return asked.question(narrowings.read(asked.only()), today);
    }

    private static LocalDate today(Clock clock) {
        return Format.today(clock);
    }

    /** What the address of a report says after the question mark. */
    static String of(ProfitQuestion question, @Nullable String figure, LocalDate today) {
        var which = Figure.of(figure == null ? "" : figure).orElse(null);
        boolean usual = question.period().equals(ProfitAsked.usual(today));
        var lasting =
                usual
                        ? new ProfitQuestion(
                                question.by(),
                                question.only(),
                                new Period(null, null),
                                question.versus())
                        : question;
        return ProfitPage.address("/profitability", lasting, question.by(), question.only(), which)
                .substring(NOTHING.length());
    }
}
