package org.vrazka.directory;

import static org.vrazka.shared.VaultFixture.sealed;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;

import org.vrazka.shared.Sealed;
import org.vrazka.shared.VaultFixture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A company's directory with Nina in it; its certificate is for localhost only. */
final class DirectoryFixture implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final InMemoryDirectoryServer server;
    private final String authority;

    DirectoryFixture() throws Exception {
        var store = certificate();
        authority = pem(store);
        var tls = new SSLUtil(new KeyStoreKeyManager(store.toFile(), PASSWORD.toCharArray()), null);
        var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.setSchema(null);
        config.addAdditionalBindCredentials("cn=crm,dc=example,dc=org", "само чета");
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls", null, 0, tls.createSSLServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig(
                        "start-tls", null, 0, tls.createSSLSocketFactory()));
        server = new InMemoryDirectoryServer(config);
        server.startListening();
        server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        server.add(
                "dn: ou=people,dc=example,dc=org", "objectClass: organizationalUnit", "ou: people");
        server.add(
                "dn: uid=nina,ou=people,dc=example,dc=org",
                "objectClass: inetOrgPerson",
                "uid: nina",
                "cn: Нина Нова",
                "sn: Нова",
                "mail: nina@example.org",
                "memberOf: cn=Sales,ou=groups,dc=example,dc=org",
                "userPassword: тиха река");
    }

    LdapServer server(boolean tls) {
        return server("localhost", tls, authority, sealed("само чета"));
    }

    LdapServer unknownAuthority() {
        return server("localhost", true, null, sealed("само чета"));
    }

    /** By an address that its certificate does not name. */
    LdapServer wrongName() {
        return server("127.0.0.1", true, authority, sealed("само чета"));
    }

    LdapServer wrongPassword() {
        return server("localhost", true, authority, sealed("друга"));
    }

    LdapServer lostKey() {
        return server("localhost", true, authority, VaultFixture.lost());
    }

    private LdapServer server(String host, boolean tls, String trusted, Sealed password) {
        return new LdapServer(
                "Служебен вход",
                host,
                server.getListenPort(tls ? "tls" : "start-tls"),
                tls,
                trusted,
                "cn=crm,dc=example,dc=org",
                password,
                "ou=people,dc=example,dc=org",
                "uid",
                "entryUUID",
                false);
    }

    private static Path certificate() throws IOException, InterruptedException {
        var store = Files.createTempDirectory("directory").resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made =
                new ProcessBuilder(
                                List.of(
                                        keytool.toString(),
                                        "-genkeypair",
                                        "-alias",
                                        "server",
                                        "-keyalg",
                                        "EC",
                                        "-storetype",
                                        "PKCS12",
                                        "-keystore",
                                        store.toString(),
                                        "-storepass",
                                        PASSWORD,
                                        "-dname",
                                        "CN=localhost",
                                        "-ext",
                                        "san=dns:localhost"))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(made.getInputStream().readAllBytes());
        if (made.waitFor() != 0) {
            throw new IOException(said);
        }
        return store;
    }

    private static String pem(Path store) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var encoded = keys.getCertificate("server").getEncoded();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
