/** The tables of directories, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.directory.db.tables;

import org.springframework.modulith.NamedInterface;
