/** The tables of orders, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.orders.db;

import org.springframework.modulith.NamedInterface;
