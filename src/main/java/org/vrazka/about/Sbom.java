package org.vrazka.about;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The software bill of materials (CycloneDX) that the build puts beside the classes. */
@org.springframework.stereotype.Component
class Sbom {
    private final Resource file = new ClassPathResource("META-INF/sbom/application.cdx.json");
    private final JsonMapper json;

    Sbom(JsonMapper json) {
        this.json = json;
    }

    /** Only a packaged Vrazka has it. */
    boolean isThere() {
        return file.exists();
    }

    Resource file() {
        return file;
    }

    /** By name; empty when the build made none. */
    List<Component> components() {
        if (!isThere()) {
            return List.of();
        }
        try (var in = file.getInputStream()) {
            return StreamSupport.stream(json.readTree(in).path("components").spliterator(), false)
                    .map(Sbom::component)
                    .sorted(Comparator.comparing(Component::group).thenComparing(Component::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Component component(JsonNode node) {
        var licences =
                StreamSupport.stream(node.path("licenses").spliterator(), false)
                        .map(Sbom::licence)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new Component(
                node.path("group").asString(""),
                node.path("name").asString(""),
                node.path("version").asString(""),
                licences);
    }

    private static String licence(JsonNode one) {
        var licence = one.path("license");
        return licence.path("id")
                .asString(licence.path("name").asString(one.path("expression").asString("")));
    }
}
