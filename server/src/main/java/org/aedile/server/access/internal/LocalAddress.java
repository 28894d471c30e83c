package org.aedile.server.access.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.aedile.server.access.LocalServer;
import org.aedile.server.config.AedileProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Leaves the server's address and certificate in the data directory, for commands on the same machine. */
@Component
class LocalAddress {
    private final AedileProperties properties;
    private final Environment environment;

    LocalAddress(AedileProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() {
        String scheme = properties.http().certificate().isEmpty() ? "http" : "https";
        String address = properties.http().address();
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        String url = scheme + "://" + host + ":" + environment.getRequiredProperty("local.server.port");
        try {
            writeCertificate(properties.data().resolve(LocalServer.CERTIFICATE_FILE));
            Files.writeString(properties.data().resolve(LocalServer.ADDRESS_FILE), url);
        } catch (IOException e) {
            throw new UncheckedIOException("the address for local commands can't be written", e);
        }
    }

    private void writeCertificate(Path file) throws IOException {
        String certificate = properties.http().certificate();
        if (certificate.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.copy(Path.of(certificate), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
