/** The tables of backup, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.backup.db.tables;

import org.springframework.modulith.NamedInterface;
