package org.vrazka.records.bulk;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;

import java.util.Map;

/** What a bulk change writes, and how it comes back. */
sealed interface BulkSetting permits OneSetting, JointSetting {
    /** Whether a record has another value. */
    Condition differs();

    /** What a record has, as JSON. */
    Field<JSONB> before();

    /** The new values, by their columns. */
    Map<Field<?>, Field<?>> after();

    /** The values that it had, out of JSON. */
    Map<Field<?>, Field<?>> back(Field<JSONB> before);
}
