package org.vrazka.records;

import java.util.List;

/** Rows of a file that are there already, and what stands above them. */
public record SheetRows(List<FieldDef> columns, List<Row> rows) {}
