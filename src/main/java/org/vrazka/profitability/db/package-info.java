/** The tables of profitability, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.profitability.db;

import org.springframework.modulith.NamedInterface;
