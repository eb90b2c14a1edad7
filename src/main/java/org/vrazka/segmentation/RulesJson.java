package org.vrazka.segmentation;

import org.jooq.JSONB;

import tools.jackson.databind.json.JsonMapper;

/** Rules as the database keeps them: the same JSON as in the API. */
final class RulesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RulesJson() {}

    static JSONB write(Rules rules) {
        return JSONB.valueOf(MAPPER.writeValueAsString(rules));
    }

    static Rules read(JSONB rules) {
        return MAPPER.readValue(rules.data(), Rules.class);
    }
}
