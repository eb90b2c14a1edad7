/** The tables of directories, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.directory.db.tables.records;

import org.springframework.modulith.NamedInterface;
