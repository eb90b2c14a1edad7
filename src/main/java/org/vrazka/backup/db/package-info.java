/** The tables of backup, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.backup.db;

import org.springframework.modulith.NamedInterface;
