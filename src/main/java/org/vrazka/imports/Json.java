package org.vrazka.imports;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Plans and settings as the database keeps them, whatever the API's JSON looks like. */
@Component
class Json {
    private final JsonMapper mapper = JsonMapper.builder().build();

    JSONB write(Object value) {
        return JSONB.valueOf(mapper.writeValueAsString(value));
    }

    <T> T read(JSONB json, Class<T> type) {
        return mapper.readValue(json.data(), type);
    }

    <T> @Nullable T readOrNull(@Nullable JSONB json, Class<T> type) {
        return json == null ? null : read(json, type);
    }
}
