package org.vrazka.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

import tools.jackson.databind.json.JsonMapper;

/** How sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /** Writes a new time of access once a minute at most: each write waits for the disk. */
    private static final String UPDATE =
            """
            with v (sid, lat, mii, exp, pn, pid) as (
                values (?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::text))
            update identity.session s
               set session_id = v.sid, last_access_time = v.lat, max_inactive_interval = v.mii,
                   expiry_time = v.exp, principal_name = v.pn
              from v
             where s.primary_id = v.pid
               and (s.last_access_time < v.lat - 60000
                    or s.session_id <> v.sid
                    or s.max_inactive_interval <> v.mii
                    or s.principal_name is distinct from v.pn)
            """;

    /** Without the upsert, parallel requests of one session fail on the attributes' key. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionQueries() {
        var upserts = new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        return repository -> {
            upserts.customize(repository);
            repository.setUpdateSessionQuery(UPDATE);
        };
    }

    /** Only texts go into a session, as JSON: nothing read from the database makes objects. */
    @Bean
    ConversionService springSessionConversionService(JsonMapper json) {
        var conversions = new GenericConversionService();
        conversions.addConverter(
                Object.class, byte[].class, value -> json.writeValueAsBytes((String) value));
        conversions.addConverter(
                byte[].class, Object.class, bytes -> json.readValue(bytes, String.class));
        return conversions;
    }
}
