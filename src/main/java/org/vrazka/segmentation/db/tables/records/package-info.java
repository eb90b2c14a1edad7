/** The tables of segmentation, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.segmentation.db.tables.records;

import org.springframework.modulith.NamedInterface;
