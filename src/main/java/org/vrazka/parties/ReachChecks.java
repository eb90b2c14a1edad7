package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.FieldError;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Makes sense of telephones and e-mails as typed: rows left blank say nothing. */
public final class ReachChecks {
    private static final int MOST = 50;

    private final Means means;
    private final String country;
    private final Consumer<FieldError> errors;
    private final Set<String> seen = new HashSet<>();

    private ReachChecks(Means means, String country, Consumer<FieldError> errors) {
        this.means = means;
        this.country = country;
        this.errors = errors;
    }

    /**
     * Those that can be kept, each with its kind and marks, the primary one first; what is wrong
     * with the others is told under names such as {@code phones[1].value}.
     *
     * @param country where a number without a code of country is from, such as BG
     */
    public static List<ReachedBy> read(
            Means means,
            @Nullable List<ReachedBy> typed,
            String country,
            Consumer<FieldError> errors) {
        return new ReachChecks(means, country, errors)
                .read(Objects.requireNonNullElse(typed, List.of()));
    }

    private List<ReachedBy> read(List<ReachedBy> typed) {
        if (typed.size() > MOST) {
            wrong("", "rows", t("parties.wrong.rows", MOST));
            return List.of();
        }
        var read = new ArrayList<ReachedBy>();
        int main = -1;
        for (int at = 0; at < typed.size(); at++) {
            var row = typed.get(at);
            if (row == null || row.empty()) {
                continue;
            }
            if (row.primary() && main >= 0) {
                wrong("[" + at + "].value", "main", t("parties.wrong.main"));
            } else if (row.primary()) {
                main = read.size();
            }
            read.add(row("[" + at + "].", row));
        }
        if (main > 0) {
            read.addFirst(read.remove(main));
        }
        return ReachedBy.inOrder(read);
    }

    private ReachedBy row(String at, ReachedBy typed) {
        var value = value(typed);
        if (value == null) {
            wrong(at + "value", "format", t("parties.wrong." + means.list() + ".format"));
        } else if (!seen.add(value.toLowerCase(Locale.ROOT))) {
            wrong(at + "value", "twice", t("parties.wrong." + means.list() + ".twice"));
        }
        return new ReachedBy(value, kind(at, typed), null, typed.optOut(), typed.invalid());
    }

    private @Nullable String value(ReachedBy row) {
        var line = Objects.requireNonNullElse(Clean.line(row.value()), "");
        return means.read(line, country).orElse(null);
    }

    private String kind(String at, ReachedBy row) {
        var typed = Clean.line(row.kind());
        var kind = typed == null ? means.kinds().getFirst() : typed.toUpperCase(Locale.ROOT);
        if (!means.kinds().contains(kind)) {
            wrong(at + "kind", "choice", t("parties.wrong.choice"));
        }
        return kind;
    }

    private void wrong(String at, String code, String message) {
        errors.accept(new FieldError(means.list() + at, code, message));
    }
}
