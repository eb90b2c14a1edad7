package org.vrazka.records.views;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a view may be called, may show, and with whom it may be shared. */
@Component
class ViewChecks {
    private static final int LONGEST = 60;

    private final CurrentUser currentUser;
    private final Scope scope;

    ViewChecks(CurrentUser currentUser, Scope scope) {
        this.currentUser = currentUser;
        this.scope = scope;
    }

    /** Whoever made it; what is shared also who keeps the company's settings. */
    boolean mayChange(SavedView view) {
        return view.own() || (view.shared() != Shared.PRIVATE && keepsSettings());
    }

    /** With whom who asks may share what he makes. */
    List<Shared> choices() {
        return choices(null);
    }

    /** The same for a view that is there, null for a new one: what it is it may stay. */
    List<Shared> choices(@Nullable SavedView view) {
        return Arrays.stream(Shared.values())
                .filter(one -> mayShare(one) || (view != null && view.shared() == one))
                .toList();
    }

    private boolean mayShare(Shared with) {
        return switch (with) {
            case PRIVATE -> true;
            case TEAM -> team() != null;
            case ALL -> keepsSettings();
        };
    }

    private boolean keepsSettings() {
        return scope.allows(Kind.COMPANY, Action.CHANGE);
    }

    /** The team of who asks. */
    @Nullable UUID team() {
        return currentUser.get().circle().self().team();
    }

    /** With whom the view is shared, when all that was typed is right; what it was it may stay. */
    Shared shared(ViewForm form, Shared before) {
        var errors = new Errors("records.view.wrong");
        var name = Clean.line(form.name());
        errors.addUnless(name != null, "name", "required");
        errors.addUnless(name == null || name.length() <= LONGEST, "name", "long", LONGEST);
        var shared =
                Arrays.stream(Shared.values())
                        .filter(one -> form.shared() == null || one.name().equals(form.shared()))
                        .filter(one -> one == before || mayShare(one))
                        .findFirst();
        errors.addUnless(shared.isPresent(), "shared", "shared");
        errors.throwIfAny();
        return shared.orElse(before);
    }
}
