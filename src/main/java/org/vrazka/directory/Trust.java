package org.vrazka.directory;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed: those the machine believes, or a company's own authority. */
final class Trust {
    private Trust() {}

    static boolean isCertificate(String pem) {
        try {
            store(pem);
            return true;
        } catch (GeneralSecurityException | IOException e) {
            return false;
        }
    }

    /** TLS that believes this authority alone; without one, what the machine believes. */
    static SSLContext of(@Nullable String authority) throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authority == null ? null : store(authority));
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyStore store(String pem) throws GeneralSecurityException, IOException {
        var certificates =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (var certificate : certificates) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        return store;
    }
}
