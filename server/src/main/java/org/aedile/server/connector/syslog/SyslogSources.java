package org.aedile.server.connector.syslog;

import java.util.Optional;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Component;

/**
 * Finds the source of a message: the registered id {@code syslog:<hostname>}, else the source with the alias
 * {@code <hostname>/<appname>} or {@code <hostname>}, else the one with the sender's address as alias.
 */
@Component
class SyslogSources {
    private final SourceRegistry registry;

    SyslogSources(SourceRegistry registry) {
        this.registry = registry;
    }

    /**
     * @param address IP address of the sender
     * @return the id, registered or not: an unknown host is refused by its name
     */
    String idOf(SyslogMessage message, String address) {
        String host = message.hostname();
        Optional<Source> found = Optional.empty();
        if (!host.isEmpty()) {
            found = registry.find("syslog:" + host)
                    .or(() -> registry.findByAlias(host + "/" + message.appname()))
                    .or(() -> registry.findByAlias(host));
        }
        return found.or(() -> registry.findByAlias(address))
                .map(source -> source.id().value())
                .orElse("syslog:" + (host.isEmpty() ? address : host));
    }
}
