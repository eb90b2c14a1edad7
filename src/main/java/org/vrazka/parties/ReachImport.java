package org.vrazka.parties;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Companies;
import org.vrazka.records.StagedBatches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Telephones and e-mails of staged counterparties, read as those of a form; a cell may hold several
 * of them.
 */
@Component
class ReachImport {
    /** The columns with what came; the first one of each means has the primary ones. */
    private static final Map<String, Means> CAME =
            Map.of(
                    "phone", Means.PHONE,
                    "mobile", Means.PHONE,
                    "fax", Means.PHONE,
                    "email", Means.EMAIL,
                    "invoice_email", Means.EMAIL);

    /** All that were read, with spaces between them, and the words that are none. */
    static final String COLUMNS =
            CAME.keySet().stream()
                    .map(column -> "%1$ss text, unknown_%1$s text, ".formatted(column))
                    .collect(Collectors.joining());

    private final DSLContext db;
    private final Regions regions;
    private final Companies companies;

    ReachImport(DSLContext db, Regions regions, Companies companies) {
        this.db = db;
        this.regions = regions;
        this.companies = companies;
    }

    /** The first that can be read becomes the primary one; the place of each row is known. */
    void resolve(String table) {
        var home = home();
        CAME.forEach((column, means) ->
                StagedBatches.of(
                        db, table, (from, to) -> resolve(table, column, means, home, from, to)));
        db.execute(
                "update %s set phone = split_part(mobiles, ' ', 1) where phones is null and mobiles is not null"
                        .formatted(table));
    }

    /** Of the company, by the letters of its number for value added tax. */
    private String home() {
        return companies
                .vatNumber()
                .map(number -> VatNumber.of(number).country())
                .map(country -> country.equals("EL") ? "GR" : country)
                .filter(country -> country.matches("[A-Z]{2}"))
                .orElse("BG");
    }

    private void resolve(
            String table, String column, Means means, String home, long from, long to) {
        var rows = new ArrayList<Long>();
        var read = new ArrayList<@Nullable String>();
        var unknown = new ArrayList<@Nullable String>();
        db.fetch(
                        "select n, %1$s, region_id from %2$s where %1$s is not null and n between {0} and {1}"
                                .formatted(column, table),
                        val(from),
                        val(to))
                .forEach(row -> {
                    var place = row.get(2, Integer.class);
                    var country = place == null ? home : country(place);
                    var found = Found.in(row.get(1, String.class), means, country);
                    rows.add(row.get(0, Long.class));
                    read.add(found.read());
                    unknown.add(found.unknown());
                });
        db.execute(
                """
                update %1$s t
                set %2$s = split_part(p.read, ' ', 1), %2$ss = p.read, unknown_%2$s = p.unknown
                from unnest({0}, {1}, {2}) p (n, read, unknown)
                where t.n = p.n
                """
                        .formatted(table, column),
                val(rows.toArray(Long[]::new)),
                val(read.toArray(String[]::new)),
                val(unknown.toArray(String[]::new)));
    }

    private String country(int place) {
        return regions.get(regions.get(place).countryId()).code();
    }

    /** What one cell holds; null: nothing of the kind. */
    private record Found(@Nullable String read, @Nullable String unknown) {
        static Found in(String cell, Means means, String country) {
            Map<String, String> read = new LinkedHashMap<>();
            var unknown = new ArrayList<String>();
            for (var text : ReachedBy.several(cell)) {
                means.read(text, country)
                        .ifPresentOrElse(
                                one -> read.putIfAbsent(one.toLowerCase(Locale.ROOT), one),
                                () -> unknown.add(text));
            }
            return new Found(joined(" ", List.copyOf(read.values())), joined(", ", unknown));
        }

        private static @Nullable String joined(String between, List<String> texts) {
            return texts.isEmpty() ? null : String.join(between, texts);
        }
    }
}
