package org.vrazka.bench;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Firms of which it is known who is one: about one of ten was entered twice, some three times. */
final class TwinSet {
    private static final int PARTY = 9;

    private final List<Firm> firms = new ArrayList<>();
    private final Map<Integer, List<UUID>> known = new HashMap<>();

    /** The largest towns come first, as their names have few letters in other lists: by id. */
    TwinSet(DSLContext db, int count, long seed) {
        var places =
                db.fetch(
                                "select id from parties.region where level = 'SETTLEMENT' order by"
                                        + " hashint4(id)")
                        .getValues(0, Integer.class);
        var random = new SplittableRandom(seed);
        var maker = new FirmMaker(random, places);
        var twins = new TwinMaker(random, maker);
        while (firms.size() < count) {
            for (var firm : maker.next()) {
                firms.add(firm);
                if (random.nextInt(10) == 0) {
                    firms.add(twins.twin(firm));
                    if (random.nextInt(8) == 0) {
                        firms.add(twins.twin(firm));
                    }
                }
            }
        }
        for (int key = 1; key <= firms.size(); key++) {
            known.computeIfAbsent(firms.get(key - 1).truth(), t -> new ArrayList<>())
                    .add(Made.id(PARTY, key));
        }
    }

    int size() {
        return firms.size();
    }

    /** Into the database, as an import of a thousand files would. */
    void save(DSLContext db) {
        Filling.copy(
                db,
                "parties.party (id, kind, name, legal_name, customer, eik, vat_number, phone,"
                        + " email, website, region_id, address)",
                firms.size(),
                (key, row) -> {
                    var firm = firms.get((int) key - 1);
                    row.append(Made.id(PARTY, key)).append("\tORGANISATION\t").append(firm.name());
                    add(row, firm.legalName()).append("\ttrue");
                    add(row, firm.eik());
                    add(row, firm.vat());
                    add(row, firm.phone());
                    add(row, firm.email());
                    add(row, firm.website());
                    add(row, firm.region());
                    add(row, firm.address()).append('\n');
                });
    }

    private static StringBuilder add(StringBuilder row, @Nullable Object value) {
        return row.append('\t').append(value == null ? "\\N" : value);
    }

    /** Every two that are one, the smaller id first. */
    Set<List<UUID>> pairs() {
        var pairs = new HashSet<List<UUID>>();
        for (var same : known.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    pairs.add(ordered(same.get(i), same.get(j)));
                }
            }
        }
        return pairs;
    }

    private static List<UUID> ordered(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0
                ? List.of(one, other)
                : List.of(other, one);
    }

    /** What a search found, beside what there is to find. */
    record Quality(double precision, double recall, int found, int there) {}

    Quality compare(DSLContext db) {
        var there = pairs();
        var found = new HashSet<List<UUID>>();
        db.fetch("select first_id, second_id from duplicates.pair")
                .forEach(p -> found.add(List.of(p.get(0, UUID.class), p.get(1, UUID.class))));
        var right = new HashSet<>(found);
        right.retainAll(there);
        return new Quality(
                (double) right.size() / Math.max(1, found.size()),
                (double) right.size() / there.size(),
                found.size(),
                there.size());
    }
}
