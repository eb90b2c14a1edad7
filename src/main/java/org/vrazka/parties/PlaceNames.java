package org.vrazka.parties;

import org.vrazka.shared.web.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places of the reference data by what they are called. */
class PlaceNames {
    final List<Region> all;
    final Map<Integer, Region> byId = new HashMap<>();
    final Map<String, Region> byCode = new HashMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();

    /** A town and a village of one name in one municipality. */
    final Set<Region> twins;

    PlaceNames(List<Region> all) {
        this.all = List.copyOf(all);
        for (var region : all) {
            byId.put(region.id(), region);
            byCode.put(region.code(), region);
            Stream.of(region.nameBg(), region.nameEn())
                    .map(PlaceNames::key)
                    .distinct()
                    .forEach(n -> byName.computeIfAbsent(n, k -> new ArrayList<>()).add(region));
        }
        twins =
                all.stream()
                        .filter(r -> r.level() == RegionLevel.SETTLEMENT)
                        .filter(this::hasTwin)
                        .collect(Collectors.toSet());
    }

    /** All places of a name in either language. */
    List<Region> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    private boolean hasTwin(Region place) {
        return named(place.nameBg()).stream()
                .filter(other -> !other.equals(place))
                .anyMatch(other -> Objects.equals(other.parentId(), place.parentId()));
    }

    static String key(String name) {
        return name.strip().toLowerCase(Text.BULGARIAN);
    }
}
