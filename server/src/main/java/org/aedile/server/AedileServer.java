package org.aedile.server;

import java.time.InstantSource;
import java.util.Map;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.embedded.PlatformInitializer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The control room's server as a Spring application. The embedded parts come up before the first bean and go down after
 * the last.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(AedileProperties.class)
public class AedileServer {
    /** The system's clock; what happens in a time domain goes by that domain's. */
    @Bean
    InstantSource systemClock() {
        return InstantSource.system();
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @param settings settings by name that go before files and environment, for example {@code aedile.data}
     * @return the running server; closing it stops everything, the embedded parts included
     * @throws org.aedile.server.config.WrongSettings when the settings can't be used
     */
    public static ConfigurableApplicationContext start(Map<String, String> settings) {
        SpringApplication application = new SpringApplication(AedileServer.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.addInitializers(new PlatformInitializer());
        String[] arguments = settings.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return Asking.as(Asker.Part.PLATFORM, () -> application.run(arguments));
    }
}
