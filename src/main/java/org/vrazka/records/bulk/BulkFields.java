package org.vrazka.records.bulk;

import java.util.List;

/**
 * Those of a kind, beside the editable ones of its catalogue: one bean of its module.
 *
 * @param list the name of the kind
 */
public record BulkFields(String list, List<BulkField> all) {}
