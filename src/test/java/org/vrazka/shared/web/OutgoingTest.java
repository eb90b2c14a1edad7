package org.vrazka.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

class OutgoingTest {
    private final Outgoing outgoing = new Outgoing();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    boolean redirect = exchange.getRequestURI().getPath().equals("/away");
                    if (redirect) {
                        exchange.getResponseHeaders()
                                .add("Location", at("127.0.0.1", "/").toString());
                    }
                    byte[] body = "{}".getBytes();
                    exchange.sendResponseHeaders(redirect ? 302 : 200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "127.1",
                "localhost",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[fd00::1]",
                "[fe80::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:1::1]",
                "224.0.0.1",
                "255.255.255.255"
            })
    void reachesNothingInside(String host) {
        var address = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");

        // refused by its address: a call that fails for another reason, such as TLS, was made
        assertThatThrownBy(() -> outgoing.get(address, null))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("inner network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "8.8.8.8", "172.32.0.1", "192.169.0.1", "2606:4700:4700::1111"})
    void takesThePublicInternetForWhatItIs(String address) throws Exception {
        assertThat(Networks.isInner(InetAddress.getByName(address))).isFalse();
    }

    /** Others read it as 127.0.0.1: what is checked must be what is called. */
    @Test
    void callsAnOctalAddressAsItWasChecked() throws Exception {
        assertThat(Networks.outer("0177.0.0.1"))
                .containsExactly(InetAddress.getByAddress(new byte[] {(byte) 177, 0, 0, 1}));
    }

    @Test
    void reachesTheOneInnerHostThatWasAllowed() throws Exception {
        var answer = outgoing.get(at("127.0.0.1", "/"), "127.0.0.1");

        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(() -> outgoing.get(at("localhost", "/"), "127.0.0.1"))
                .isInstanceOf(IOException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void followsNoRedirect() throws Exception {
        assertThat(outgoing.get(at("127.0.0.1", "/away"), "127.0.0.1").status()).isEqualTo(302);
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksNobodyOutsideWithoutEncryption() {
        assertThatThrownBy(() -> outgoing.get(URI.create("http://1.1.1.1/"), null))
                .hasMessageContaining("https");
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }
}
