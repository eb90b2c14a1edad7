package org.vrazka.shared.web;

import static org.vrazka.shared.web.Text.t;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the one who started Vrazka where to open it. */
@Component
class StartLine {
    @EventListener
    void sayAddress(ApplicationReadyEvent event) {
        Environment settings = event.getApplicationContext().getEnvironment();
        String host = settings.getProperty("server.address", "127.0.0.1");
        String port = settings.getProperty("local.server.port");
        if (port != null) {
            System.out.println(t("shared.ready", "http://" + host + ":" + port));
        }
    }
}
