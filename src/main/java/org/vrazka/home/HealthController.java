package org.vrazka.home;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Open;

/** Tells whoever watches over it that Vrazka is up, and which one. */
@RestController
class HealthController {
    private final HealthEndpoint health;
    private final String version;

    HealthController(HealthEndpoint health, ObjectProvider<BuildProperties> build) {
        this.health = health;
        this.version = build.stream().findFirst().map(BuildProperties::getVersion).orElse("dev");
    }

    record Health(String status, String version) {}

    @GetMapping(path = "/health", produces = "application/json")
    @Open
    ResponseEntity<Health> health() {
        var status = health.health().getStatus();
        return ResponseEntity.status(status.equals(Status.UP) ? 200 : 503)
                .body(new Health(status.getCode(), version));
    }
}
