package org.vrazka.parties.merging;

import static org.vrazka.parties.db.Tables.PARTY;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.vrazka.parties.db.tables.records.PartyRecord;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns of a counterparty that people fill, some of which go together. */
final class MergeFields {
    /** What says how a row came to be, or where it is. */
    private static final Set<String> KEPT =
            Set.of(
                    "id key version import_id created_at created_by changed_at changed_by deleted_at merged_into parent_id kind"
                            .split(" "));

    /** One of two has it: so has the one that stays. */
    private static final Set<String> ADDED =
            Set.of(
                    "customer supplier partner competitor custom phone email tag_ids activity_ids"
                            .split(" "));

    /** A column that is taken with another. */
    private static final Map<String, String> TOGETHER =
            Map.of(
                    "region_text", "region_id",
                    "turnover_currency", "turnover",
                    "orders_before", "customer_since",
                    "credit_currency", "credit_limit",
                    "hold_purchasing", "hold_selling",
                    "hold_mailing", "hold_selling",
                    "hold_reason", "hold_selling",
                    "hold_until", "hold_selling");

    private static final Pattern LATER_WORD = Pattern.compile("_([a-z])");

    private MergeFields() {}

    /** Those that one chooses of, by the name of the column. */
    static List<String> chosen() {
        return Arrays.stream(PARTY.fields())
                .map(Field::getName)
                .filter(n -> !KEPT.contains(n) && !ADDED.contains(n) && !TOGETHER.containsKey(n))
                .toList();
    }

    /** As programs call a column: legal_name is legalName, region_id region. */
    static String nameOf(String column) {
        return LATER_WORD
                .matcher(column.replaceAll("_id$", ""))
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** What the one that stays becomes. */
    static void merge(PartyRecord winner, PartyRecord loser, Set<String> taken) {
        for (var field : PARTY.fields()) {
            var name = field.getName();
            if (!ADDED.contains(name)
                    && !KEPT.contains(name)
                    && taken.contains(TOGETHER.getOrDefault(name, name))) {
                take(field, winner, loser);
            }
        }
        winner.setCustomer(winner.getCustomer() || loser.getCustomer());
        winner.setSupplier(winner.getSupplier() || loser.getSupplier());
        winner.setPartner(winner.getPartner() || loser.getPartner());
        winner.setPhone(winner.getPhone() == null ? loser.getPhone() : winner.getPhone());
        winner.setEmail(winner.getEmail() == null ? loser.getEmail() : winner.getEmail());
        winner.setCompetitor(winner.getCompetitor() || loser.getCompetitor());
        winner.setTagIds(sorted(all(winner.getTagIds(), loser.getTagIds())));
        winner.setActivityIds(all(winner.getActivityIds(), loser.getActivityIds()));
    }

    /** Its own first; none is null. */
    private static Integer @Nullable [] all(
            Integer @Nullable [] winners, Integer @Nullable [] losers) {
        var ids =
                Stream.of(winners, losers)
                        .filter(Objects::nonNull)
                        .flatMap(Arrays::stream)
                        .distinct()
                        .toArray(Integer[]::new);
        return ids.length == 0 ? null : ids;
    }

    private static Integer @Nullable [] sorted(Integer @Nullable [] ids) {
        if (ids != null) {
            Arrays.sort(ids);
        }
        return ids;
    }

    private static <T> void take(Field<T> field, PartyRecord winner, PartyRecord loser) {
        winner.set(field, loser.get(field));
    }

    /** The value of a field as text, for comparing; its companions with it. */
    static @Nullable Object value(PartyRecord party, String name) {
        var value = party.get(name);
        return value == null && name.equals("region_id") ? party.getRegionText() : value;
    }

    /** Texts that are better for being longer; of others the newer counts. */
    static boolean isProse(String name) {
        return Set.of("legal_name", "address", "billing_address", "description").contains(name);
    }
}
