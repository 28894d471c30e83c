package org.aedile.server.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What may be null may be left out of a request, where an answer always has it. */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // as the description's model has them
class RequestSchemas implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> requests = new HashSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .forEach(type -> collect(type.getSchema(), schemas, requests));
        schemas.forEach((name, schema) -> {
            if (requests.contains(name)) {
                relax(schema);
            }
        });
    }

    private static void relax(Schema<?> schema) {
        if (schema.getRequired() != null) {
            List<String> required = new ArrayList<>(schema.getRequired());
            schema.getProperties().forEach((name, property) -> {
                if (RecordSchemas.mayBeNull(property)) {
                    required.remove(name);
                }
            });
            schema.setRequired(required);
        }
    }

    private static void collect(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        String reference = schema.get$ref();
        if (reference != null) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
            return;
        }
        collect(schema.getItems(), schemas, found);
        parts(schema).forEach(part -> collect(part, schemas, found));
    }

    private static Collection<Schema> parts(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            return (List) schema.getAnyOf();
        }
        return schema.getProperties() == null
                ? List.of()
                : schema.getProperties().values();
    }
}
