package org.vrazka.parties.merging;

import static org.vrazka.parties.db.Tables.PARTY;
import static org.vrazka.records.merging.MergeColumns.both;
import static org.vrazka.records.merging.MergeColumns.sorted;

import org.jspecify.annotations.Nullable;
import org.vrazka.parties.db.tables.records.PartyRecord;
import org.vrazka.records.merging.MergeColumns;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a counterparty that people fill, some of which go together. */
final class MergeFields {
    static final MergeColumns COLUMNS =
            new MergeColumns(
                    PARTY,
                    Set.of(
                            "id key version import_id created_at created_by changed_at changed_by deleted_at merged_into erased_at parent_id kind"
                                    .split(" ")),
                    Set.of(
                            "customer supplier partner competitor custom phone email tag_ids activity_ids"
                                    .split(" ")),
                    Map.of(
                            "region_text", "region_id",
                            "turnover_currency", "turnover",
                            "orders_before", "customer_since",
                            "credit_currency", "credit_limit",
                            "hold_purchasing", "hold_selling",
                            "hold_mailing", "hold_selling",
                            "hold_reason", "hold_selling",
                            "hold_until", "hold_selling"));

    private MergeFields() {}

    /** Those that one chooses of, by the name of the column. */
    static List<String> chosen() {
        return COLUMNS.chosen();
    }

    /** What the one that stays becomes. */
    static void merge(PartyRecord winner, PartyRecord loser, Set<String> taken) {
        COLUMNS.take(winner, loser, taken);
        winner.setCustomer(winner.getCustomer() || loser.getCustomer());
        winner.setSupplier(winner.getSupplier() || loser.getSupplier());
        winner.setPartner(winner.getPartner() || loser.getPartner());
        winner.setPhone(winner.getPhone() == null ? loser.getPhone() : winner.getPhone());
        winner.setEmail(winner.getEmail() == null ? loser.getEmail() : winner.getEmail());
        winner.setCompetitor(winner.getCompetitor() || loser.getCompetitor());
        winner.setTagIds(sorted(winner.getTagIds(), loser.getTagIds()));
        winner.setActivityIds(both(winner.getActivityIds(), loser.getActivityIds()));
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
