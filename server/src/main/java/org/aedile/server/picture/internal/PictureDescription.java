package org.aedile.server.picture.internal;

import org.aedile.server.api.Tuples;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface has to know of frames. */
@Configuration(proxyBeanMethods = false)
class PictureDescription {
    @Bean
    OpenApiCustomizer sourceChangeDescription() {
        return Tuples.describe("SourceChange", "integer", "string");
    }
}
