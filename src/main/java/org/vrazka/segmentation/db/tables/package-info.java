/** The tables of segmentation, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.segmentation.db.tables;

import org.springframework.modulith.NamedInterface;
