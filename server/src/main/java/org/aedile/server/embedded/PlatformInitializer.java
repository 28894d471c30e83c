package org.aedile.server.embedded;

import java.util.HashMap;
import java.util.Map;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.config.SettingsReader;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads the settings, starts the embedded parts and tells Spring's own settings (data source, Tomcat) what follows from
 * them, all before the first bean is made. The parts are registered first and so disposed of last.
 */
public final class PlatformInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        AedileProperties properties = SettingsReader.read(environment);
        DataDirectory directory = DataDirectory.open(properties.data());
        EmbeddedPlatform platform = startOrRelease(properties, directory);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("dataDirectory", directory);
        beans.registerDisposableBean("dataDirectory", directory::close);
        beans.registerSingleton("embeddedPlatform", platform);
        beans.registerDisposableBean("embeddedPlatform", platform::close);
        environment.getPropertySources().addFirst(new MapPropertySource("embedded", derived(properties, platform)));
    }

    private static EmbeddedPlatform startOrRelease(AedileProperties properties, DataDirectory directory) {
        try {
            return EmbeddedPlatform.start(properties);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Map<String, Object> derived(AedileProperties properties, EmbeddedPlatform platform) {
        Map<String, Object> derived = new HashMap<>();
        AedileProperties.Postgres postgres = properties.postgres();
        derived.put(
                "spring.datasource.url",
                platform.postgres().map(EmbeddedPostgres::jdbcUrl).orElse(postgres.url()));
        derived.put(
                "spring.datasource.username",
                platform.postgres().map(embedded -> EmbeddedPostgres.USER).orElse(postgres.username()));
        derived.put(
                "spring.datasource.password",
                platform.postgres().map(EmbeddedPostgres::password).orElse(postgres.password()));
        derived.put("spring.datasource.hikari.maximum-pool-size", postgres.maxConnections());
        AedileProperties.Http http = properties.http();
        derived.put("server.address", http.address());
        derived.put("server.port", http.port());
        derived.put("server.forward-headers-strategy", http.behindProxy() ? "native" : "none");
        if (!http.certificate().isEmpty()) {
            derived.put("server.ssl.certificate", "file:" + http.certificate());
            derived.put("server.ssl.certificate-private-key", "file:" + http.privateKey());
        }
        return derived;
    }
}
