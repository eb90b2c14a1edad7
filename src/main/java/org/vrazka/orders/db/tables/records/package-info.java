/** The tables of orders, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.orders.db.tables.records;

import org.springframework.modulith.NamedInterface;
