/** The tables of products, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.products.db.tables.records;

import org.springframework.modulith.NamedInterface;
