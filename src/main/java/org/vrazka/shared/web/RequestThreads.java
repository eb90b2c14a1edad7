package org.vrazka.shared.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers requests on Tomcat's own threads. A virtual thread that waits for the database is woken
 * by way of two others, which on two cores takes as long as the short question itself; background
 * work keeps its virtual threads.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestThreads implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(null));
    }
}
