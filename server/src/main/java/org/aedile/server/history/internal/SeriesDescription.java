package org.aedile.server.history.internal;

import org.aedile.server.api.Tuples;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface has to know of charts. */
@Configuration(proxyBeanMethods = false)
class SeriesDescription {
    @Bean
    OpenApiCustomizer pointDescription() {
        return Tuples.describe("Point", "integer", "number");
    }

    @Bean
    OpenApiCustomizer expectedDescription() {
        return Tuples.describe("Expected", "integer", "number", "number", "number");
    }
}
