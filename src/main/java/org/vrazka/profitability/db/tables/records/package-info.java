/** The tables of profitability, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.profitability.db.tables.records;

import org.springframework.modulith.NamedInterface;
