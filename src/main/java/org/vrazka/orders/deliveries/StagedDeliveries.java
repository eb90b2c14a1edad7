package org.vrazka.orders.deliveries;

import org.vrazka.orders.NamedOrders;
import org.vrazka.products.NamedProducts;
import org.vrazka.records.RecordImport;

/**
 * The staged tables of a file of deliveries.
 *
 * @param rows of the file: so much of some goods
 * @param deliveries which the rows make up, by external id
 * @param lines of the orders that the rows name
 */
public record StagedDeliveries(String rows, String deliveries, String lines) {
    /** The columns of the staged rows. */
    public static final String ROWS =
            """
            n bigint, row bigint, external_id text collate "C", delivered_on date, number text, line integer, product_name text,
            quantity numeric, rejected numeric, reject_reason text, reject_cause text, goods text,
            """
                    + NamedOrders.COLUMNS
                    + NamedProducts.COLUMNS.replaceFirst(",\\s*$", "");

    /** The columns of the staged deliveries. */
    public static final String DELIVERIES =
            RecordImport.COLUMNS + "order_id uuid, delivered_on date, number text";

    /** The columns of the staged lines; goods are those of one product, else of one name. */
    public static final String LINES =
            "order_id uuid, no bigint, goods text, product_id uuid, name text, due numeric";
}
