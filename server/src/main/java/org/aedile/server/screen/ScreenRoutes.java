package org.aedile.server.screen;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Which addresses are screens. The screen itself reads the address, so all of them are answered with the same page; an
 * address that is not listed is a 404, which {@link NoSuchScreen} tells to people.
 */
@Configuration(proxyBeanMethods = false)
class ScreenRoutes implements WebMvcConfigurer {
    private static final List<String> VIEWS = List.of(
            "/",
            "/queue",
            "/map",
            "/detail",
            "/wall",
            "/incidents",
            "/incidents/*",
            "/crisis",
            "/alerts",
            "/log",
            "/notifications",
            "/sources",
            "/sources/*",
            "/rejected",
            "/rules",
            "/rules/*",
            "/types",
            "/types/*",
            "/playbooks",
            "/playbooks/*",
            "/agreements",
            "/agreements/*",
            "/people",
            "/agencies",
            "/served",
            "/approvals",
            "/break-glass",
            "/requests",
            "/requests/*",
            "/public",
            "/status",
            "/figures",
            "/account",
            "/audit",
            "/audit/*",
            "/units",
            "/units/*",
            "/what-if",
            "/what-if/*",
            "/u/*");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        VIEWS.forEach(view -> registry.addViewController(view).setViewName("forward:/index.html"));
    }

    /** Built files carry a digest of their content in their name, so a browser may keep them. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
