/** The tables of the second factor, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.secondfactor.db;

import org.springframework.modulith.NamedInterface;
