/** The tables of profitability, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.profitability.db.tables;

import org.springframework.modulith.NamedInterface;
