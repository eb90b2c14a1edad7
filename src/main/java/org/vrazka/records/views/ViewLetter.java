package org.vrazka.records.views;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Site;
import org.vrazka.records.BadQuery;
import org.vrazka.records.FileFormat;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Text;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What is written to who gets a view by mail: he is the present user, and it is his language. */
@Component
class ViewLetter {
    private final SavedViews views;
    private final ViewFiles files;
    private final CurrentUser currentUser;
    private final Site site;

    ViewLetter(SavedViews views, ViewFiles files, CurrentUser currentUser, Site site) {
        this.views = views;
        this.files = files;
        this.currentUser = currentUser;
        this.site = site;
    }

    /**
     * What is to be sent.
     *
     * @param file null: the body says why there is none
     */
    record Draft(String subject, String body, @Nullable ViewFile file) {}

    /** Nothing when he sees the view no longer. */
    Optional<Draft> draft(UUID id, FileFormat format) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language(currentUser.get().language()));
        try {
            return Optional.of(draft(views.get(id), format));
        } catch (NotFound | Forbidden e) {
            return Optional.empty();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static Locale language(String code) {
        return code.equals("bg") ? Text.BULGARIAN : Text.ENGLISH;
    }

    private Draft draft(SavedView view, FileFormat format) {
        try {
            var file = files.of(view, format);
            return draft(view, t("records.mail.here"), file);
        } catch (ViewFiles.TooLarge e) {
            return draft(view, t("records.mail.large"), null);
        } catch (BadQuery e) {
            return draft(view, t("records.mail.bad", e.text()), null);
        } catch (Invalid e) {
            return draft(view, t("records.mail.bad", e.errors().getFirst().message()), null);
        }
    }

    private Draft draft(SavedView view, String says, @Nullable ViewFile file) {
        var link = site.address().map(to -> t("records.mail.open", to + view.address())).orElse("");
        var name = currentUser.get().name();
        var body = t("records.mail.body", name, view.name(), says, link);
        return new Draft(view.name(), body.strip() + "\n", file);
    }
}
