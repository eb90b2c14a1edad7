package org.vrazka.shared.web;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * Requests to servers that users name. They reach the public internet only, over https: a name is
 * resolved once, checked, and exactly that address is called, so that no name can turn inward
 * later. Redirects are not followed; answers are short.
 */
@Component
public class Outgoing {
    private static final Timeout PATIENCE = Timeout.ofSeconds(10);
    private static final int LONGEST = 1_000_000;

    /** What came back. */
    public record Answer(int status, @Nullable String type, String body) {}

    /** Who asks may allow one host of his own network, also over http. */
    public Answer get(URI address, @Nullable String innerHost) throws IOException {
        return send("GET", address, Map.of(), null, innerHost);
    }

    public Answer send(
            String method,
            URI address,
            Map<String, String> headers,
            @Nullable String form,
            @Nullable String innerHost)
            throws IOException {
        boolean inner = Objects.equals(address.getHost(), innerHost);
        if (!inner && !"https".equals(address.getScheme())) {
            throw new IOException("only https: " + address);
        }
        var request = new HttpUriRequestBase(method, address);
        headers.forEach(request::setHeader);
        if (form != null) {
            request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        }
        try (var client = client(new Resolver(innerHost))) {
            return client.execute(request, Outgoing::read);
        }
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), null, "");
        }
        byte[] body = entity.getContent().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new IOException("the answer is too long");
        }
        return new Answer(
                response.getCode(),
                entity.getContentType(),
                new String(body, StandardCharsets.UTF_8));
    }

    private static CloseableHttpClient client(DnsResolver resolver) {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(PATIENCE)
                                        .setSocketTimeout(PATIENCE)
                                        .build())
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    private record Resolver(@Nullable String innerHost) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals(innerHost)
                    ? SystemDefaultDnsResolver.INSTANCE.resolve(host)
                    : Networks.outer(host);
        }

        @Override
        public @Nullable String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
