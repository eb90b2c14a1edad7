package org.vrazka.imports;

import org.jooq.DSLContext;
import org.vrazka.orders.deliveries.StagedDeliveries;
import org.vrazka.shared.Turn;

import java.util.UUID;

/**
 * The staging tables of one import. They are unlogged: quick to fill, and empty after a crash of
 * the server, when they are filled again from the file.
 */
record Stage(String suffix) {
    static Stage of(Turn turn) {
        return new Stage(prefix(turn.work()) + turn.number());
    }

    static String prefix(UUID importId) {
        return importId.toString().replace("-", "") + "_";
    }

    String lines() {
        return "imports.lines_" + suffix;
    }

    String documents() {
        return "imports.documents_" + suffix;
    }

    /** What lines were grouped to, for as long as it takes to put that where it belongs. */
    String groups() {
        return "imports.groups_" + suffix;
    }

    String parties() {
        return "imports.parties_" + suffix;
    }

    String contacts() {
        return "imports.contacts_" + suffix;
    }

    String products() {
        return "imports.products_" + suffix;
    }

    String users() {
        return "imports.users_" + suffix;
    }

    String payments() {
        return "imports.payments_" + suffix;
    }

    String prices() {
        return "imports.prices_" + suffix;
    }

    StagedDeliveries deliveries() {
        return new StagedDeliveries(
                "imports.delivered_" + suffix,
                "imports.deliveries_" + suffix,
                "imports.goods_" + suffix);
    }

    String complaints() {
        return "imports.complaints_" + suffix;
    }

    void create(DSLContext db, String table, String columns) {
        db.execute("drop table if exists " + table);
        db.execute("create unlogged table " + table + " (" + columns + ")");
    }

    void drop(DSLContext db) {
        db.execute(
                "drop table if exists "
                        + String.join(
                                ", ",
                                lines(),
                                documents(),
                                groups(),
                                parties(),
                                contacts(),
                                products(),
                                users(),
                                payments(),
                                prices(),
                                deliveries().rows(),
                                deliveries().deliveries(),
                                deliveries().lines(),
                                complaints()));
    }
}
