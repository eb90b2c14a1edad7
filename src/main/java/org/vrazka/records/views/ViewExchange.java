package org.vrazka.records.views;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.BadQuery;
import org.vrazka.records.ListQuery;
import org.vrazka.records.Rsql;
import org.vrazka.records.api.MergePatch;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Saved views as other programs send and change them. */
@Service
@Transactional
class ViewExchange {
    private static final String STATE = "state";
    private static final ViewContent NOTHING =
            new ViewContent(null, null, null, null, null, null, null, null);

    private final SavedViews views;
    private final ViewedPages pages;
    private final MergePatch patches;

    ViewExchange(SavedViews views, ViewedPages pages, MergePatch patches) {
        this.views = views;
        this.pages = pages;
        this.patches = patches;
    }

    /**
     * A view as programs send it.
     *
     * @param shared absent: with nobody
     * @param state all that the view holds, in the place of filter, search, sort and columns
     * @param opens whether the list opens with it for who asks
     */
    record ViewContent(
            @Nullable String name,
            @Nullable Shared shared,
            @Nullable String filter,
            @Nullable String search,
            @Nullable String sort,
            @Nullable List<String> columns,
            @Nullable String state,
            @Nullable Boolean opens) {
        static ViewContent of(SavedView view) {
            var query = ListQuery.ofState(view.state());
            return new ViewContent(
                    view.name(),
                    view.shared(),
                    query.filter() == null ? null : Rsql.format(query.filter()),
                    query.text(),
                    query.sort(),
                    query.columns(),
                    null,
                    view.opens());
        }

        ViewForm form() {
            return new ViewForm(name, shared == null ? null : shared.name());
        }

        /** As it stands in an address. */
        String asked() {
            if (state == null) {
                return ListQuery.read(this::parameter).state();
            }
            if (hasParts()) {
                throw wrong("both");
            }
            return state;
        }

        private boolean hasParts() {
            return Stream.of(filter, search, sort, columns).anyMatch(Objects::nonNull);
        }

        private @Nullable String parameter(String of) {
            return switch (of) {
                case "filter" -> filter;
                case "q" -> search;
                case "sort" -> sort;
                case "columns" -> columns == null ? null : String.join(",", columns);
                default -> null;
            };
        }
    }

    SavedView create(String list, ViewContent content) {
        refuseParts(list, content.hasParts());
        var id = understood(() -> views.create(list, content.form(), content.asked()));
        if (Boolean.TRUE.equals(content.opens())) {
            views.open(id, true);
        }
        return views.get(id);
    }

    /** Name and state are for who may change the view, what the list opens with for everybody. */
    SavedView patch(UUID id, int version, ObjectNode patch) {
        var view = views.get(id);
        if (view.version() != version) {
            throw new Stale(view.version());
        }
        var content = patches.apply(ViewContent.of(view), patch, ViewContent.class);
        int next = version;
        if (patch.has("name") || patch.has("shared")) {
            views.change(id, next++, content.form());
        }
        boolean parts = Stream.of("filter", "search", "sort", "columns").anyMatch(patch::has);
        refuseParts(view.list(), parts);
        if (parts) {
            keep(id, next, content);
        } else if (content.state() != null) {
            keep(id, next, patches.apply(NOTHING, patch, ViewContent.class));
        }
        if (patch.has("opens")) {
            views.open(id, Boolean.TRUE.equals(content.opens()));
        }
        return views.get(id);
    }

    /** Of a report they would be all that is left. */
    private void refuseParts(String list, boolean sent) {
        if (sent && pages.isReport(list)) {
            throw wrong("parts");
        }
    }

    private static Invalid wrong(String code) {
        return new Invalid(STATE, code, t("records.view.wrong." + code));
    }

    private void keep(UUID id, int version, ViewContent content) {
        understood(() -> {
            views.keep(id, version, content.asked());
            return id;
        });
    }

    /** What a list is not asked like breaks a rule here, as it stands in the body. */
    private static UUID understood(Supplier<UUID> done) {
        try {
            return done.get();
        } catch (BadQuery e) {
            var field = e.parameter().equals("q") ? "search" : e.parameter();
            throw new Invalid(field, e.code(), e.text());
        }
    }
}
