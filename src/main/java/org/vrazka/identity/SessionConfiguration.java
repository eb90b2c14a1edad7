package org.vrazka.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

import tools.jackson.databind.json.JsonMapper;

/** How sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "identity.session", maxInactiveIntervalInSeconds = 30 * 60)
class SessionConfiguration {
    /** Without the upsert, parallel requests of one session fail on the attributes' key. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionQueries() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Primary
    QuietSessions<?> quietSessions(JdbcIndexedSessionRepository kept) {
        return new QuietSessions<>(kept);
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
