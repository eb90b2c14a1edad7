/** The tables of segmentation, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.segmentation.db;

import org.springframework.modulith.NamedInterface;
