package org.vrazka.imports;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What somebody asked of an import; nulls are left to be guessed.
 *
 * @param kind null when the headings are to tell
 * @param mapping heading to field, null for a guess
 * @param byHand a person looks over the guesses before anything is staged
 * @param kept columns of a mapping that was kept, whose meaning comes before guesses; null: none
 */
public record Plan(
        @Nullable ImportKind kind,
        @Nullable Map<String, String> mapping,
        Options options,
        boolean dryRun,
        boolean byHand,
        @Nullable List<Settings.Column> kept) {
    public Plan(
            @Nullable ImportKind kind,
            @Nullable Map<String, String> mapping,
            Options options,
            boolean dryRun,
            boolean byHand) {
        this(kind, mapping, options, dryRun, byHand, null);
    }

    /** The wishes of a plan. */
    public record Options(
            @Nullable String encoding,
            @Nullable String separator,
            @Nullable String dateFormat,
            @Nullable String decimal,
            @Nullable String currency,
            @Nullable BigDecimal rate,
            @Nullable String source,
            @Nullable OnExisting onExisting,
            @Nullable Boolean createMissing,
            @Nullable PartyRole role,
            @Nullable List<Rule> rules) {
        public static final Options NONE =
                new Options(null, null, null, null, null, null, null, null, null, null, null);

        /** What they leave open is as it was in a file before; its encoding is its own. */
        Options orAs(Settings before) {
            return new Options(
                    encoding,
                    separator,
                    dateFormat == null ? before.dates().pattern() : dateFormat,
                    decimal == null ? before.decimals().name() : decimal,
                    currency == null ? before.currency() : currency,
                    rate,
                    source == null ? before.source() : source,
                    onExisting == null ? before.onExisting() : onExisting,
                    createMissing == null ? Boolean.valueOf(before.createMissing()) : createMissing,
                    role == null ? before.role() : role,
                    rules == null ? before.rules() : rules);
        }
    }

    /** What imported counterparties are to us. */
    public enum PartyRole {
        CUSTOMER,
        SUPPLIER,
        PARTNER,
        COMPETITOR
    }
}
