package org.vrazka.directory;

import static org.vrazka.shared.web.Text.t;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.SSLSocketVerifier;

import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.jspecify.annotations.Nullable;
import org.vrazka.shared.CannotOpen;

import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.SSLSocket;

/**
 * Asks an LDAP server whether a password is somebody's: searches him with our own name, then binds
 * with his. Passwords travel over TLS only, and the server's certificate has to be for its name.
 */
final class Ldap {
    private static final int PATIENCE_MILLIS = 10_000;

    private Ldap() {}

    /**
     * The person whose password it is.
     *
     * @throws LDAPException when the server cannot be asked
     */
    static Optional<Person> person(LdapServer server, String login, String password)
            throws LDAPException {
        // an empty password is taken by servers for no sign-in at all, and right
        if (login.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        try (var connection = connect(server)) {
            bind(connection, server);
            var entry = find(connection, server, login);
            if (entry == null || !binds(connection, entry.getDN(), password)) {
                return Optional.empty();
            }
            return Optional.of(person(server, entry));
        }
    }

    /** Tells whether the server takes our own name and finds the base. */
    static void check(LdapServer server) throws LDAPException {
        try (var connection = connect(server)) {
            bind(connection, server);
            if (connection.getEntry(server.base()) == null) {
                throw new LDAPException(ResultCode.NO_SUCH_OBJECT, server.base());
            }
        }
    }

    private static LDAPConnection connect(LdapServer server) throws LDAPException {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(PATIENCE_MILLIS);
        options.setResponseTimeoutMillis(PATIENCE_MILLIS);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new ByName());
        try {
            var tls = Trust.of(server.authority());
            if (server.tls()) {
                return new LDAPConnection(
                        tls.getSocketFactory(), options, server.host(), server.port());
            }
            var connection = new LDAPConnection(options, server.host(), server.port());
            startTls(connection, new StartTLSExtendedRequest(tls.getSocketFactory()));
            return connection;
        } catch (GeneralSecurityException e) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, String.valueOf(e.getMessage()), e);
        }
    }

    /** By our own name. */
    private static void bind(LDAPConnection connection, LdapServer server) throws LDAPException {
        try {
            connection.bind(server.reader(), server.password().open());
        } catch (CannotOpen e) {
            throw new LDAPException(ResultCode.LOCAL_ERROR, t("shared.cannotOpen"), e);
        }
    }

    private static void startTls(LDAPConnection connection, StartTLSExtendedRequest request)
            throws LDAPException {
        try {
            ExtendedResult answer = connection.processExtendedOperation(request);
            if (!answer.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(answer);
            }
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    /** Nobody, when more than one answers to the name. What is typed is a value, never a filter. */
    private static @Nullable SearchResultEntry find(
            LDAPConnection connection, LdapServer server, String login) throws LDAPException {
        var request =
                new SearchRequest(
                        server.base(),
                        SearchScope.SUB,
                        Filter.createEqualityFilter(server.login(), login),
                        server.key(),
                        "cn",
                        "displayName",
                        "mail",
                        "memberOf");
        request.setSizeLimit(2);
        var entries = connection.search(request).getSearchEntries();
        return entries != null && entries.size() == 1 ? entries.getFirst() : null;
    }

    private static boolean binds(LDAPConnection connection, String dn, String password)
            throws LDAPException {
        try {
            return connection.bind(dn, password).getResultCode().equals(ResultCode.SUCCESS);
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.INVALID_CREDENTIALS)) {
                return false;
            }
            throw e;
        }
    }

    private static Person person(LdapServer server, SearchResultEntry entry) throws LDAPException {
        var key = entry.getAttribute(server.key());
        if (key == null) {
            throw new LDAPException(ResultCode.NO_SUCH_ATTRIBUTE, server.key());
        }
        var name = entry.getAttributeValue("displayName");
        var common = entry.getAttributeValue("cn");
        return new Person(
                server.issuer(),
                text(key),
                name != null ? name : common != null ? common : entry.getDN(),
                entry.getAttributeValue("mail"),
                groups(entry.getAttribute("memberOf")));
    }

    /** Active Directory's objectGUID is 16 bytes, no text. */
    private static String text(Attribute key) {
        return key.getName().toLowerCase(Locale.ROOT).contains("guid")
                ? HexFormat.of().formatHex(Objects.requireNonNull(key.getValueByteArray()))
                : Objects.requireNonNull(key.getValue());
    }

    /** By the whole name and by the first part of it: cn=sales,ou=groups,… is also sales. */
    private static Set<String> groups(@Nullable Attribute memberOf) throws LDAPException {
        var groups = new HashSet<String>();
        if (memberOf != null) {
            for (String value : memberOf.getValues()) {
                groups.add(value);
                var first = new DN(value).getRDN();
                if (first != null) {
                    groups.add(first.getAttributeValues()[0]);
                }
            }
        }
        return groups;
    }

    /** The name that was typed stands in the certificate; no name that it resolves to will do. */
    private static final class ByName extends SSLSocketVerifier {
        private final DefaultHostnameVerifier names = new DefaultHostnameVerifier();

        @Override
        public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
            if (!names.verify(host, socket.getSession())) {
                throw new LDAPException(
                        ResultCode.CONNECT_ERROR, "the certificate is not for " + host);
            }
        }
    }
}
