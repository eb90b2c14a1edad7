package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.BadQuery;
import org.vrazka.records.ListQuery;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.NotFound;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reference lists for programs. */
@RestController
@RequestMapping("/api/v1/lists")
class ReferenceApi {
    private final Regions regions;
    private final Markets markets;
    private final Activities activities;

    ReferenceApi(Regions regions, Markets markets, Activities activities) {
        this.activities = activities;
        this.regions = regions;
        this.markets = markets;
    }

    record RegionJson(
            String code,
            RegionLevel level,
            @Nullable String parent,
            String nameBg,
            String nameEn) {}

    record MarketJson(String id, String nameBg, String nameEn, boolean active) {}

    /**
     * Countries, or what lies in a place.
     *
     * @param parent code of the place
     * @param level of all places to list, such as OBLAST
     * @param limit absent: all of them
     * @param cursor the next of the page before
     */
    @GetMapping("/regions")
    @SignedInOnly
    ListAnswer<RegionJson> regions(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable RegionLevel level,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > ListQuery.MAX_LIMIT)) {
            throw new BadQuery("limit", "limit", ListQuery.MAX_LIMIT);
        }
        var places =
                (parent == null
                                ? level(level == null ? RegionLevel.COUNTRY : level)
                                : within(parent, level))
                        .toList();
        int from = cursor == null ? 0 : after(cursor, places);
        int to = limit == null ? places.size() : Math.min(places.size(), from + limit);
        return new ListAnswer<>(
                places.subList(from, to).stream().map(this::json).toList(),
                to < places.size() ? places.get(to - 1).code() : null,
                null);
    }

    private static int after(String cursor, List<Region> places) {
        for (int at = 0; at < places.size(); at++) {
            if (places.get(at).code().equals(cursor)) {
                return at + 1;
            }
        }
        throw new BadQuery("cursor", "cursor");
    }

    /**
     * @param former codes of NACE Rev. 2 that are taken for this one
     */
    record ActivityJson(
            String code,
            @Nullable String parent,
            String nameBg,
            String nameEn,
            List<String> former) {}

    /** Economic activities: sections, divisions, groups and classes of NACE Rev. 2.1. */
    @GetMapping("/activities")
    @SignedInOnly
    ListAnswer<ActivityJson> activities() {
        var all = activities.all();
        var codes = all.stream().collect(Collectors.toMap(Activity::id, Activity::code));
        var former = activities.former();
        var json =
                all.stream()
                        .map(a ->
                                new ActivityJson(
                                        a.code(),
                                        a.parentId() == null ? null : codes.get(a.parentId()),
                                        a.nameBg(),
                                        a.nameEn(),
                                        former.getOrDefault(a, List.of()).stream()
                                                .map(one -> one.was().code())
                                                .toList()))
                        .toList();
        return new ListAnswer<>(json, null, null);
    }

    @GetMapping("/markets")
    @SignedInOnly
    ListAnswer<MarketJson> markets() {
        var all =
                markets.all().stream()
                        .map(m ->
                                new MarketJson(
                                        String.valueOf(m.id()), m.nameBg(), m.nameEn(), m.active()))
                        .toList();
        return new ListAnswer<>(List.copyOf(all), null, null);
    }

    private Stream<Region> level(RegionLevel level) {
        return regions.all().stream().filter(r -> r.level() == level);
    }

    private Stream<Region> within(String parent, @Nullable RegionLevel level) {
        var place = regions.byCode(parent).orElseThrow(() -> new NotFound("region", parent));
        return regions.all().stream()
                .filter(r ->
                        level == null
                                ? Objects.equals(r.parentId(), place.id())
                                : r.level() == level && place.holds(r));
    }

    private RegionJson json(Region region) {
        var parent = region.parentId();
        return new RegionJson(
                region.code(),
                region.level(),
                parent == null ? null : regions.get(parent).code(),
                region.nameBg(),
                region.nameEn());
    }
}
