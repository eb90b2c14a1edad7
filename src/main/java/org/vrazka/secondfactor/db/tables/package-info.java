/** The tables of the second factor, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.secondfactor.db.tables;

import org.springframework.modulith.NamedInterface;
