package org.vrazka.orders;

/**
 * The staged lines of documents.
 *
 * @param table of the lines
 * @param products table of the products that they name: external id, record_id, key
 * @param isEmpty the file holds documents without lines
 * @param tellsVat the file says something of VAT: what its lines bear, or that prices contain it
 */
public record StagedLines(String table, String products, boolean isEmpty, boolean tellsVat) {
    /** The columns of the staged lines. */
    public static final String COLUMNS =
            """
            product text collate "C", product_name text, quantity numeric, price numeric, discount numeric, cost numeric,
            refused numeric, refuse_reason text, refuse_cause text, vat numeric, vat_included boolean, vat_basis text
            """;

    /** What the lines {@code l} of one document say of its VAT, for a query that groups them. */
    public static String vatOfDocument(boolean tellsVat) {
        return tellsVat
                ? "bool_or(l.vat_included) as vat_included, min(l.vat_basis) as vat_basis"
                : "null::boolean as vat_included, null::text as vat_basis";
    }
}
