package org.aedile.server.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes records that travel as arrays, which the generator takes for objects. */
public final class Tuples {
    private Tuples() {}

    /**
     * Replaces the description of a record.
     *
     * @param name simple name of the record
     * @param types {@code integer}, {@code number} or {@code string} by position
     */
    @SuppressWarnings("rawtypes") // as the description's model has them
    public static OpenApiCustomizer describe(String name, String... types) {
        ArraySchema tuple = new ArraySchema();
        List<Schema> positions = new ArrayList<>();
        for (String type : types) {
            positions.add(schema(type));
        }
        tuple.setPrefixItems(positions);
        tuple.setMinItems(types.length);
        tuple.setMaxItems(types.length);
        tuple.setItems(new Schema<>());
        return api -> api.getComponents().addSchemas(name, tuple);
    }

    private static Schema<?> schema(String type) {
        return switch (type) {
            case "integer" -> new IntegerSchema().format("int64");
            case "number" -> new NumberSchema();
            default -> new StringSchema();
        };
    }
}
