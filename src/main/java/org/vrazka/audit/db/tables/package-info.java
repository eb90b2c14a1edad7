/** The tables of audit, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.audit.db.tables;

import org.springframework.modulith.NamedInterface;
