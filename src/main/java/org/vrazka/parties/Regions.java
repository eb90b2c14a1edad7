package org.vrazka.parties;

import static org.vrazka.parties.db.Tables.REGION;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Clean;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Countries of the world and the places of Bulgaria: reference data, read once and kept. */
@Component
public class Regions {
    /** Who writes „София“ means the city, not the oblast round it. */
    private static final String SOFIA_OBLAST = "BG-23";

    /** How people write before a name that it is a town or a village. */
    private static final Pattern KIND_OF_PLACE =
            Pattern.compile(
                    "^\\s*(гр\\.|гр |град |с\\.|село |gr\\.|gr )\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final DSLContext db;
    private volatile @Nullable PlaceNames places;

    Regions(DSLContext db) {
        this.db = db;
    }

    /**
     * The place of a code, an exact name in Bulgarian or English, or a label as {@link #label}
     * writes it. Nothing is guessed: "UK" is no place. Of places of one name the widest is meant; a
     * name of several villages is none.
     */
    public Optional<Region> resolve(@Nullable String text) {
        var line = Clean.line(text);
        return line == null
                ? Optional.empty()
                : byCode(line).or(() -> byName(line)).or(() -> byLabel(line));
    }

    /**
     * The settlement of a name, such as гр. Казанлък, where the name is meant as one: the only one,
     * or the one that its municipality is called after.
     *
     * @param within what it lies in; null: anywhere
     */
    Optional<Region> settlement(String name, @Nullable Region within) {
        var found =
                places().named(KIND_OF_PLACE.matcher(name).replaceFirst("")).stream()
                        .filter(place -> place.level() == RegionLevel.SETTLEMENT)
                        .filter(place -> within == null || within.holds(place))
                        .toList();
        return found.size() == 1
                ? Optional.of(found.getFirst())
                : found.stream()
                        .filter(place -> {
                            var municipality = parent(place);
                            return municipality != null
                                    && municipality.nameBg().equals(place.nameBg());
                        })
                        .findFirst();
    }

    public Optional<Region> byCode(String code) {
        return Optional.ofNullable(places().byCode.get(code.toUpperCase(Locale.ROOT)));
    }

    public Region get(int id) {
        return Optional.ofNullable(places().byId.get(id))
                .orElseThrow(() -> new NotFound("region", id));
    }

    /** Places whose name begins with the text, in either language; the widest first. */
    public List<Region> find(String text, int limit) {
        var start = PlaceNames.key(text);
        if (start.isEmpty()) {
            return List.of();
        }
        return places().all.stream()
                .filter(r ->
                        PlaceNames.key(r.nameBg()).startsWith(start)
                                || PlaceNames.key(r.nameEn()).startsWith(start))
                .sorted(
                        Comparator.comparing((Region r) ->
                                        !PlaceNames.key(r.nameBg()).equals(start)
                                                && !PlaceNames.key(r.nameEn()).equals(start))
                                .thenComparing(Region::level)
                                .thenComparing(Region::name))
                .limit(limit)
                .toList();
    }

    /**
     * The English name of a country or oblast, as documents keep it, in the language of who asks;
     * any other text as it is.
     */
    public String local(RegionLevel level, String english) {
        return places().named(english).stream()
                .filter(place -> place.level() == level && place.nameEn().equals(english))
                .map(Region::name)
                .findFirst()
                .orElse(english);
    }

    /** All countries and oblasti, for reference. */
    public List<Region> all() {
        return places().all;
    }

    /** A place and all that it lies in: „Севлиево, Габрово, България“; no two have the same. */
    public String label(Region region) {
        return label(region, Text.language());
    }

    /** As {@link #label}, without the country where there is more to say. */
    public String shortLabel(Region region) {
        var path = path(region, Text.language());
        return String.join(", ", path.subList(0, Math.max(1, path.size() - 1)));
    }

    /** As {@link #label} in the other of our two languages, for who types in its script. */
    String otherLabel(Region region) {
        return label(region, Text.other());
    }

    private String label(Region region, Locale language) {
        return String.join(", ", path(region, language));
    }

    private List<String> path(Region region, Locale language) {
        var path = new ArrayList<String>();
        for (var place = region; place != null; place = parent(place)) {
            var name = place.nameIn(language);
            if (place == region && place.level() == RegionLevel.MUNICIPALITY) {
                path.add(Text.in(language, "parties.municipality", name));
            } else if (places().twins.contains(place)) {
                path.add(name + " (" + place.code() + ")");
            } else if (place.level() != RegionLevel.MUNICIPALITY || !path.contains(name)) {
                path.add(name);
            }
        }
        return path;
    }

    private @Nullable Region parent(Region region) {
        return region.parentId() == null ? null : places().byId.get(region.parentId());
    }

    private Optional<Region> byName(String name) {
        var found =
                places().named(name).stream()
                        .filter(place -> !place.code().equals(SOFIA_OBLAST))
                        .toList();
        var level = found.stream().map(Region::level).min(Comparator.naturalOrder());
        var widest = found.stream().filter(r -> level.equals(Optional.of(r.level()))).toList();
        return widest.size() == 1 ? Optional.of(widest.getFirst()) : Optional.empty();
    }

    private Optional<Region> byLabel(String label) {
        var names = label.split(", ");
        return names.length < 2
                ? Optional.empty()
                : Stream.of(Text.BULGARIAN, Text.ENGLISH)
                        .flatMap(language ->
                                Stream.of(names)
                                        .limit(1)
                                        .flatMap(this::named)
                                        .filter(r -> label(r, language).equals(label)))
                        .findFirst();
    }

    /** Places whose label may begin with this: some say more there than the name. */
    private Stream<Region> named(String start) {
        var name =
                start.replaceFirst("^община ", "").replaceFirst(" (municipality|\\(\\d+\\))$", "");
        return places().named(name).stream();
    }

    private PlaceNames places() {
        var read = places;
        if (read == null) {
            read =
                    new PlaceNames(
                            db.select(
                                            REGION.ID,
                                            REGION.PARENT_ID,
                                            REGION.LAST_ID,
                                            REGION.COUNTRY_ID,
                                            REGION.LEVEL.convertFrom(RegionLevel::valueOf),
                                            REGION.CODE,
                                            REGION.NAME_BG,
                                            REGION.NAME_EN)
                                    .from(REGION)
                                    .orderBy(REGION.ID)
                                    .fetch(Records.mapping(Region::new)));
            places = read;
        }
        return read;
    }
}
