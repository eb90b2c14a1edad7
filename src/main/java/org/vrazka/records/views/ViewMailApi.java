package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.FileFormat;
import org.vrazka.shared.Schedule.Every;

import java.time.Instant;
import java.util.UUID;

/** When one gets a view by mail, for programs. */
@RestController
@RequestMapping("/api/v1/views/{id}/mail")
class ViewMailApi {
    private final ViewMails mails;

    ViewMailApi(ViewMails mails) {
        this.mails = mails;
    }

    /**
     * When a view goes out.
     *
     * @param day of the week from Monday, or of the month
     * @param hour in the time zone of the company
     * @param next null: never
     */
    record MailAnswer(Every every, int day, int hour, FileFormat format, @Nullable Instant next) {}

    /**
     * The same as programs send it.
     *
     * @param day as above; every day has none
     */
    record MailContent(
            @Nullable Every every,
            @Nullable Integer day,
            @Nullable Integer hour,
            @Nullable FileFormat format) {
        ViewMailForm form() {
            var on = text(day);
            return new ViewMailForm(text(every), on, on, text(hour), text(format));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    @GetMapping
    @SignedInOnly
    MailAnswer get(@PathVariable UUID id) {
        var mail = mails.of(id);
        var schedule = mail.schedule();
        return new MailAnswer(
                schedule.every(), schedule.day(), schedule.hour(), mail.format(), mail.next());
    }

    @PutMapping
    @SignedInOnly
    MailAnswer put(@PathVariable UUID id, @RequestBody MailContent content) {
        mails.set(id, content.form());
        return get(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void delete(@PathVariable UUID id) {
        mails.of(id);
        mails.stop(id);
    }
}
