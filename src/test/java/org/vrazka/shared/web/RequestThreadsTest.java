package org.vrazka.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.vrazka.DatabaseTest;

import java.util.concurrent.CompletableFuture;

@DatabaseTest
class RequestThreadsTest {
    @Autowired WebServerApplicationContext application;

    @Test
    void areThreadsOfTheSystem() {
        var tomcat = ((TomcatWebServer) application.getWebServer()).getTomcat();
        var threads = tomcat.getConnector().getProtocolHandler().getExecutor();

        var virtual =
                CompletableFuture.supplyAsync(() -> Thread.currentThread().isVirtual(), threads);

        assertThat(virtual.join()).isFalse();
    }
}
