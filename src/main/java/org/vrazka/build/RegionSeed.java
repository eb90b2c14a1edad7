package org.vrazka.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the migration that fills parties.region, from open data of the National Statistical
 * Institute (EKATTE: oblasti.csv, municipalities.csv, settlements.csv) and the JDK's names of
 * countries. Run once by hand when the data changes: {@code java
 * src/main/java/org/vrazka/build/RegionSeed.java FOLDER}.
 *
 * <p>Ids are numbered in preorder. Room is left behind each municipality, oblast and country, so
 * that a new village does not renumber the places that facts already point to.
 */
final class RegionSeed {
    private static final int COUNTRY = 100_000;
    private static final int OBLAST_ROOM = 100;
    private static final int MUNICIPALITY_ROOM = 20;
    private static final Locale BULGARIAN = Locale.of("bg");

    /** ISO 3166-2:BG numbers the oblasti in this order. */
    private static final List<String> ISO =
            List.of(
                    "BLG", "BGS", "VAR", "VTR", "VID", "VRC", "GAB", "DOB", "KRZ", "KNL", "LOV",
                    "MON", "PAZ", "PER", "PVN", "PDV", "RAZ", "RSE", "SLS", "SLV", "SML", "SOF",
                    "SFO", "SZR", "TGV", "HKV", "SHU", "JAM");

    private static final Map<Character, String> LATIN = new HashMap<>();

    static {
        var cyrillic = "абвгдежзийклмнопрстуфхцчшщъьюя";
        var latin =
                ("a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya").split(" ");
        for (int i = 0; i < latin.length; i++) {
            LATIN.put(cyrillic.charAt(i), latin[i]);
        }
    }

    private record Place(String code, String parent, String bg, String en) {}

    private final List<String> rows = new ArrayList<>();

    static void main(String[] args) throws IOException {
        new RegionSeed().write(Path.of(args[0]));
    }

    private void write(Path folder) throws IOException {
        var oblasti =
                places(
                        folder,
                        "oblasti.csv",
                        row ->
                                place(
                                        "BG-%02d".formatted(ISO.indexOf(row[0]) + 1),
                                        "BG",
                                        row[1],
                                        ""));
        var municipalities =
                places(
                        folder,
                        "municipalities.csv",
                        row ->
                                place(
                                        row[0],
                                        "BG-%02d"
                                                .formatted(ISO.indexOf(row[0].substring(0, 3)) + 1),
                                        row[1],
                                        ""));
        var settlements =
                places(
                        folder,
                        "settlements.csv",
                        row -> place(row[0], row[1], row[2], row.length > 3 ? row[3] : ""));
        int id = 0;
        for (var code : new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2))) {
            id += COUNTRY;
            country(id, code, oblasti, municipalities, settlements);
        }
        print();
    }

    private void country(
            int id,
            String code,
            Map<String, List<Place>> oblasti,
            Map<String, List<Place>> municipalities,
            Map<String, List<Place>> settlements) {
        var name = Locale.of("", code);
        row(
                id,
                null,
                id + COUNTRY - 1,
                id,
                "COUNTRY",
                new Place(
                        code,
                        "",
                        capital(name.getDisplayCountry(BULGARIAN)),
                        name.getDisplayCountry(Locale.ENGLISH)));
        int next = id + 1;
        for (var oblast : oblasti.getOrDefault(code, List.of())) {
            int oblastId = next++;
            int at = rows.size();
            for (var municipality : municipalities.get(oblast.code)) {
                int municipalityId = next++;
                int here = rows.size();
                for (var settlement : settlements.get(municipality.code)) {
                    row(next, municipalityId, next++, id, "SETTLEMENT", settlement);
                }
                next += MUNICIPALITY_ROOM;
                row(here, municipalityId, oblastId, next - 1, id, "MUNICIPALITY", municipality);
            }
            next += OBLAST_ROOM;
            row(at, oblastId, id, next - 1, id, "OBLAST", oblast);
        }
    }

    private void row(int id, Integer parent, int last, int country, String level, Place place) {
        row(rows.size(), id, parent, last, country, level, place);
    }

    private void row(
            int at, int id, Integer parent, int last, int country, String level, Place place) {
        rows.add(
                at,
                "(%d,%s,%d,%d,'%s','%s','%s','%s')"
                        .formatted(
                                id,
                                parent,
                                last,
                                country,
                                level,
                                place.code,
                                quoted(place.bg),
                                quoted(place.en)));
    }

    private void print() {
        System.out.println(
                "-- Countries, and the places of Bulgaria. Written by RegionSeed; do not edit by"
                        + " hand.");
        for (int from = 0; from < rows.size(); from += 1000) {
            System.out.println(
                    "insert into parties.region (id, parent_id, last_id, country_id, level, code,"
                            + " name_bg, name_en) values");
            System.out.println(
                    String.join(",\n", rows.subList(from, Math.min(rows.size(), from + 1000)))
                            + ";");
        }
    }

    private interface Reading {
        Place of(String[] row);
    }

    /**
     * By parent, each family in the order of its names. A code that comes twice keeps its better
     * row.
     */
    private static Map<String, List<Place>> places(Path folder, String file, Reading reading)
            throws IOException {
        var byCode = new LinkedHashMap<String, Place>();
        for (var line : Files.readAllLines(folder.resolve(file)).stream().skip(1).toList()) {
            var cells = line.split(",", -1);
            var place = reading.of(cells);
            boolean named = file.startsWith("settlements") && !cells[3].isEmpty();
            byCode.merge(
                    place.code,
                    place,
                    (old, now) -> named || now.bg.length() > old.bg.length() ? now : old);
        }
        return byCode.values().stream()
                .sorted(Comparator.comparing((Place place) -> place.bg).thenComparing(Place::code))
                .collect(Collectors.groupingBy(Place::parent));
    }

    /** One row of the source has a Latin o in a Bulgarian name. */
    private static Place place(String code, String parent, String bg, String en) {
        var name = bg.replace('o', 'о').strip();
        return new Place(code, parent, name, en.isEmpty() ? transliterated(name) : en);
    }

    /** By the Transliteration Act; -ия at the end of a word is -ia. */
    static String transliterated(String name) {
        var latin = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            char lower = Character.toLowerCase(letter);
            boolean last = i + 1 == name.length() || !Character.isLetter(name.charAt(i + 1));
            boolean afterI = i > 0 && Character.toLowerCase(name.charAt(i - 1)) == 'и';
            var written =
                    lower == 'я' && last && afterI
                            ? "a"
                            : LATIN.getOrDefault(lower, String.valueOf(lower));
            latin.append(lower == letter ? written : capital(written));
        }
        return latin.toString();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
