package org.vrazka.records;

/** What another system calls a record: {@code {"system": "erp", "id": "C-1001"}}. */
public record ExternalId(String system, String id) {}
