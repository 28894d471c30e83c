package org.aedile.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aedile.server.config.AedileProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves the server's address in its data directory, for commands on the same machine. */
@Component
class AddressFile {
    private final AedileProperties properties;

    AddressFile(AedileProperties properties) {
        this.properties = properties;
    }

    @EventListener
    void write(WebServerInitializedEvent event) {
        String scheme = properties.http().certificate().isEmpty() ? "http" : "https";
        int port = event.getWebServer().getPort();
        Path file = properties.data().resolve(LocalServer.ADDRESS_FILE);
        try {
            Files.writeString(
                    file, "%s://%s:%d%n".formatted(scheme, properties.http().address(), port));
        } catch (IOException e) {
            throw new UncheckedIOException("the server's address can't be written to " + file, e);
        }
    }
}
