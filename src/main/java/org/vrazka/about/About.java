package org.vrazka.about;

import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** What runs here. */
@Service
@Transactional(readOnly = true)
public class About {
    private final DSLContext db;
    private final Sbom sbom;
    private final String version;

    About(DSLContext db, Sbom sbom, ObjectProvider<BuildProperties> build) {
        this.db = db;
        this.sbom = sbom;
        var made = build.getIfAvailable();
        this.version = made == null ? "–" : String.valueOf(made.getVersion());
    }

    /**
     * The versions of what works together.
     *
     * @param tables of the last migration
     */
    public record Versions(String vrazka, String java, String postgres, String tables) {}

    public Versions versions() {
        return new Versions(
                version,
                Runtime.version().toString(),
                db.fetchSingle("show server_version").get(0, String.class),
                db.fetchSingle(
                                "select max(version::integer)::text from flyway_schema_history"
                                        + " where success and version is not null")
                        .get(0, String.class));
    }

    public List<Component> components() {
        return sbom.components();
    }
}
