package org.vrazka.records.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

import java.util.List;

/** What of requests no handler says: keys under which they are done once, and kinds of batches. */
@Configuration(proxyBeanMethods = false)
class OpenApiRequests {
    @Bean
    OpenApiCustomizer describedRequests(Batches batches) {
        return api ->
                api.getPaths()
                        .forEach((address, path) -> {
                            if (path.getPost() != null && !takesFile(path.getPost())) {
                                path.getPost().addParametersItem(key());
                            }
                            if (address.equals(BatchApi.PATH)) {
                                nameKinds(path, batches.things());
                            }
                        });
    }

    private static boolean takesFile(Operation post) {
        RequestBody body = post.getRequestBody();
        return body != null
                && body.getContent() != null
                && !body.getContent().containsKey(MediaType.APPLICATION_JSON_VALUE);
    }

    private static Parameter key() {
        return new HeaderParameter()
                .name(Retries.HEADER)
                .required(false)
                .schema(new StringSchema().minLength(1).maxLength(Retries.LONGEST))
                .description(
                        "The sender's own: what is sent again under it within 24 hours is done"
                                + " once, and answered as the first time");
    }

    private static void nameKinds(PathItem path, List<String> things) {
        for (var parameter : path.getPost().getParameters()) {
            if (parameter.getName().equals("things")) {
                parameter.setSchema(new StringSchema()._enum(things));
            }
        }
    }
}
