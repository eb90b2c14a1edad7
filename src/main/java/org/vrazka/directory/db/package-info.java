/** The tables of directories, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.directory.db;

import org.springframework.modulith.NamedInterface;
