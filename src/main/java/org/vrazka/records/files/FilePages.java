package org.vrazka.records.files;

import static org.vrazka.records.Fields.text;
import static org.vrazka.records.db.Tables.FILE;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Kind;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Draws the pages of files; {@link FileController} is the way to them. */
@Component
public class FilePages {
    private static final int PAGE = 50;
    private static final int ON_CARD = 6;
    private static final HistoryKind HISTORY =
            HistoryKind.of(FILE).with(text("name", FILE.NAME).labelled("records.files.name"));

    private final RecordFiles files;
    private final FileOwners owners;
    private final FileLimits limits;
    private final FileContent content;
    private final HistoryPages histories;

    FilePages(
            RecordFiles files,
            FileOwners owners,
            FileLimits limits,
            FileContent content,
            HistoryPages histories) {
        this.files = files;
        this.owners = owners;
        this.limits = limits;
        this.content = content;
        this.histories = histories;
    }

    /** What a file shall be called. */
    record Renaming(UUID file, int version, String name) {}

    String list(Kind kind, UUID record, @Nullable UUID after, boolean tooLarge, Model model) {
        var error =
                tooLarge
                        ? t(
                                "records.files.error.together",
                                FileLimits.MANY,
                                Format.bytes(limits.largest()))
                        : null;
        return list(kind, record, after, error, model);
    }

    private String list(
            Kind kind, UUID record, @Nullable UUID after, @Nullable String error, Model model) {
        var view = view(kind, record);
        model.addAttribute("view", view);
        model.addAttribute("files", files.of(kind, record, after, PAGE));
        model.addAttribute(
                "deleted",
                view.owner().mayChange() && after == null
                        ? files.deleted(kind, record)
                        : List.of());
        model.addAttribute("error", error);
        return "records/files-page";
    }

    private FileView view(Kind kind, UUID record) {
        var of = owners.of(kind);
        return new FileView(
                files.owner(kind, record), of.section(), of.href(record), limits.largest());
    }

    String part(Kind kind, UUID record, Model model) {
        model.addAttribute("view", view(kind, record));
        model.addAttribute("files", files.of(kind, record, null, ON_CARD));
        return "records/files-part";
    }

    Object add(
            Kind kind,
            UUID record,
            List<Brought> brought,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        try {
            var added = files.add(kind, record, brought);
            after.addFlashAttribute("toast", t("records.files.added", added.size()));
            return back(kind, record);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var messages = e.errors().stream().map(one -> one.message()).toList();
            return list(kind, record, null, String.join(" ", messages), model);
        }
    }

    private Object back(Kind kind, UUID record) {
        return Redirect.to(owners.of(kind).href(record) + "/files");
    }

    String show(Kind kind, UUID record, UUID id, Model model) {
        var file = files.get(kind, record, id);
        return page(kind, file, file.name(), null, model);
    }

    private String page(
            Kind kind, StoredFile file, String typed, @Nullable String error, Model model) {
        model.addAttribute("view", view(kind, file.record()));
        model.addAttribute("file", file);
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        return "records/file";
    }

    void send(Kind kind, UUID record, UUID id, HttpServletResponse response) throws IOException {
        content.send(files.get(kind, record, id), response);
    }

    Object rename(
            Kind kind,
            UUID record,
            Renaming asked,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            files.rename(kind, record, asked.file(), asked.version(), asked.name());
            after.addFlashAttribute("toast", t("records.files.renamed"));
            return back(kind, record);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var message = e.errors().getFirst().message();
            return page(kind, files.get(kind, record, asked.file()), asked.name(), message, model);
        } catch (Stale e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            var now = files.get(kind, record, asked.file());
            return page(kind, now, asked.name(), t("records.files.late", now.name()), model);
        }
    }

    Object delete(Kind kind, UUID record, UUID file, int version, RedirectAttributes after) {
        files.delete(kind, record, file, version);
        after.addFlashAttribute("toast", t("records.files.deleted"));
        after.addFlashAttribute(
                "undo", owners.of(kind).href(record) + "/files/" + file + "/restore");
        return back(kind, record);
    }

    Object restore(Kind kind, UUID record, UUID file, RedirectAttributes after) {
        files.restore(kind, record, file);
        after.addFlashAttribute("toast", t("records.files.restored"));
        return back(kind, record);
    }

    String history(Kind kind, UUID record, UUID file, HttpServletRequest request, Model model) {
        var shown = files.get(kind, record, file);
        return histories.show(
                HISTORY, file, shown.name(), owners.of(kind).section(), request, model);
    }
}
