package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.imports.reading.ColumnProfile;
import org.vrazka.imports.reading.FileProfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rules that a file of invoices usually needs. */
class RuleGuesses {
    private final ImportKind kind;
    private final FileProfile profile;

    RuleGuesses(ImportKind kind, FileProfile profile) {
        this.kind = kind;
        this.profile = profile;
    }

    /** Proposed only when the file shows what they are for. */
    List<Rule> rules(@Nullable String[] fields) {
        var rules = new ArrayList<Rule>();
        if (kind == ImportKind.ORDERS) {
            column(fields, "number")
                    .ifPresent(c -> {
                        if (c.hasPrefix('C')) {
                            rules.add(
                                    new Rule(
                                            c.header(),
                                            Rule.Test.STARTS_WITH,
                                            "C",
                                            Rule.Action.RETURN));
                        }
                        if (c.hasPrefix('A')) {
                            rules.add(
                                    new Rule(
                                            c.header(),
                                            Rule.Test.STARTS_WITH,
                                            "A",
                                            Rule.Action.REJECT));
                        }
                    });
        }
        if (kind.hasLines()) {
            column(fields, "quantity")
                    .filter(c -> c.hasNegative() || c.hasZero())
                    .ifPresent(c ->
                            rules.add(
                                    new Rule(
                                            c.header(),
                                            Rule.Test.AT_MOST,
                                            "0",
                                            Rule.Action.REJECT)));
            column(fields, "price")
                    .filter(c -> c.hasZero() || c.hasNegative())
                    .ifPresent(c ->
                            rules.add(
                                    new Rule(
                                            c.header(),
                                            Rule.Test.AT_MOST,
                                            "0",
                                            Rule.Action.REJECT)));
        }
        return rules;
    }

    private Optional<ColumnProfile> column(@Nullable String[] fields, String field) {
        int at = Arrays.asList(fields).indexOf(field);
        return at < 0 ? Optional.empty() : Optional.of(profile.columns().get(at));
    }
}
