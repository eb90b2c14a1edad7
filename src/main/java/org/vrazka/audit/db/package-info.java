/** The tables of audit, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.audit.db;

import org.springframework.modulith.NamedInterface;
