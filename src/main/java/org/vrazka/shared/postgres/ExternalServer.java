package org.vrazka.shared.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.vrazka.shared.CannotStart;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A server of one's own, addressed as {@code postgresql://user:password@host:5432/database} or in
 * the way of JDBC.
 */
record ExternalServer(String url, @Nullable String user, @Nullable String password)
        implements JdbcConnectionDetails {

    /** The address wins over the user and password given beside it. */
    static ExternalServer of(String address, @Nullable String user, @Nullable String password) {
        if (address.startsWith("jdbc:")) {
            return new ExternalServer(address, user, password);
        }
        URI uri = URI.create(address);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        if (uri.getRawUserInfo() == null) {
            return new ExternalServer(url, user, password);
        }
        String[] parts = uri.getRawUserInfo().split(":", 2);
        return new ExternalServer(
                url, decoded(parts[0]), parts.length < 2 ? password : decoded(parts[1]));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Fails in one line, before the application starts, when the server does not answer. */
    ExternalServer checked() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 17) {
                throw new CannotStart(
                        "Нужен е PostgreSQL 17 или по-нов; сървърът е %d.",
                        "PostgreSQL 17 or newer is needed; the server is %d.", version);
            }
            return this;
        } catch (SQLException e) {
            throw new CannotStart(
                    "Базата данни от VRAZKA_DATABASE_URL не отговаря: %s",
                    "The database of VRAZKA_DATABASE_URL does not answer: %s", e.getMessage());
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }
}
