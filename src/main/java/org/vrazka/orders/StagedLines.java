package org.vrazka.orders;

/**
 * The staged lines of documents.
 *
 * @param table of the lines
 * @param products table of the products that they name: external id, record_id, key
 * @param isEmpty the file holds documents without lines
 */
public record StagedLines(String table, String products, boolean isEmpty) {
    /** The columns of the staged lines. */
    public static final String COLUMNS =
            """
            product text collate "C", product_name text, quantity numeric, price numeric, discount numeric, cost numeric,
            refused numeric, refuse_reason text, refuse_cause text
            """;
}
