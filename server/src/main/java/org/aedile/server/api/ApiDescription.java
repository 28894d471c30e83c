package org.aedile.server.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI description says of the whole interface; {@code docs/openapi.json} is its committed form. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Aedile")
                        .description("The open control room for safe cities. Times are ISO 8601 in UTC; problems are"
                                + " RFC 9457 with code, detail, hint, objections and traceId; lists page by cursor.")
                        .version("v1")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    /** Every call can be answered by a problem. */
    @Bean
    OpenApiCustomizer problemDescription() {
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", problemResponse()));
        };
    }

    private static ApiResponse problemResponse() {
        MediaType type = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        return new ApiResponse()
                .description("a problem")
                .content(new Content().addMediaType("application/problem+json", type));
    }

    private static Schema<?> problem() {
        StringSchema code = new StringSchema();
        code.setEnum(Arrays.stream(ErrorCode.values()).map(ErrorCode::word).toList());
        ObjectSchema problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("code", code);
        problem.addProperty("hint", new StringSchema());
        problem.addProperty("traceId", new StringSchema());
        problem.addProperty(Problems.OBJECTIONS, new ArraySchema().items(objection()));
        problem.setRequired(List.of("title", "status", "detail", "code", "hint", "traceId"));
        return problem;
    }

    private static Schema<?> objection() {
        StringSchema kind = new StringSchema();
        kind.setEnum(
                Arrays.stream(Objection.Kind.values()).map(Objection.Kind::word).toList());
        ObjectSchema objection = new ObjectSchema();
        objection.addProperty("kind", kind);
        objection.addProperty("facts", new MapSchema().additionalProperties(new StringSchema()));
        objection.setRequired(List.of("kind", "facts"));
        return objection;
    }
}
