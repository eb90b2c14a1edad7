package org.vrazka.products;

/** What a product is to the firm. */
public enum ProductKind {
    GOODS,
    PRODUCT,
    MATERIAL,
    RAW_MATERIAL,
    SERVICE
}
