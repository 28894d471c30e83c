package org.aedile.server.api;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the screens from the class path. The address of a view is handled in the browser: a path that is no file gives
 * the one page there is. Files under {@code assets} carry a hash in their name and never change.
 */
@Configuration(proxyBeanMethods = false)
class ScreenFiles implements WebMvcConfigurer {
    private static final Resource PAGE = new ClassPathResource("static/index.html");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new ViewResolver());
    }

    private static final class ViewResolver extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            return file == null && isView(path) && PAGE.exists() ? PAGE : file;
        }

        private static boolean isView(String path) {
            boolean ours = path.equals("api") || path.startsWith("api/") || path.startsWith("actuator");
            return !ours && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
        }
    }
}
