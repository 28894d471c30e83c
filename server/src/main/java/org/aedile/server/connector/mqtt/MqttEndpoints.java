package org.aedile.server.connector.mqtt;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.connector.EventLoops;
import org.aedile.server.embedded.FreePorts;
import org.aedile.wire.json.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The MQTT ports, with and without TLS, served by every event loop. */
@Component
public class MqttEndpoints implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MqttEndpoints.class);
    private static final int HEADER_ROOM_BYTES = 1 << 16;
    private static final int OFF = -1;

    private final AedileProperties.Mqtt settings;
    private final EventLoops loops;
    private final MqttDoor door;
    private final List<MqttServer> servers = new ArrayList<>();
    private int port = OFF;
    private int tlsPort = OFF;
    private long sweep;
    private volatile boolean running;

    MqttEndpoints(AedileProperties properties, EventLoops loops, MqttDoor door) {
        this.settings = properties.mqtt();
        this.loops = loops;
        this.door = door;
    }

    /** TCP port without TLS, −1 when off. */
    public int port() {
        return port;
    }

    /** TCP port with TLS, −1 when off. */
    public int tlsPort() {
        return tlsPort;
    }

    @Override
    public void start() {
        port = settings.port() == OFF ? OFF : listen(options(settings.port()), "aedile.mqtt.port");
        tlsPort = settings.tlsPort() == OFF ? OFF : listen(tlsOptions(), "aedile.mqtt.tls-port");
        sweep = loops.vertx().setPeriodic(MqttDoor.RECHECK_MILLIS, timer -> door.recheck());
        running = true;
        LOG.info("MQTT listens on {} port {}, with TLS on {}", settings.address(), port, tlsPort);
    }

    @Override
    public void stop() {
        running = false;
        boolean unused = loops.vertx().cancelTimer(sweep);
        servers.forEach(server ->
                server.close().toCompletionStage().toCompletableFuture().join());
        servers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** All loops listen on one port, so a free one is chosen before the first does. */
    private int listen(MqttServerOptions options, String setting) {
        int bound = options.getPort() == 0 ? FreePorts.next() : options.getPort();
        for (int loop = 0; loop < loops.count(); loop++) {
            listenOnce(new MqttServerOptions(options).setPort(bound), setting);
        }
        return bound;
    }

    private void listenOnce(MqttServerOptions options, String setting) {
        Vertx vertx = loops.vertx();
        MqttServer server = MqttServer.create(vertx, options);
        server.endpointHandler(door::open);
        server.exceptionHandler(failure -> LOG.debug("MQTT connection failed: {}", failure.toString()));
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new AedileException(
                    ErrorCode.CONFIGURATION,
                    "%s: port %d on %s can't be used: %s"
                            .formatted(setting, options.getPort(), options.getHost(), e.getCause()),
                    "choose another port, or −1 to turn it off");
        }
        servers.add(server);
    }

    private MqttServerOptions options(int wantedPort) {
        MqttServerOptions options = new MqttServerOptions()
                .setMaxMessageSize(Limits.MESSAGE_BYTES + HEADER_ROOM_BYTES)
                .setAutoClientId(false)
                .setMaxClientIdLength(256)
                .setTimeoutOnConnect(10);
        options.setHost(settings.address()).setPort(wantedPort);
        return options;
    }

    private MqttServerOptions tlsOptions() {
        MqttServerOptions options = options(settings.tlsPort());
        options.setSsl(true);
        options.setKeyCertOptions(
                new PemKeyCertOptions().setCertPath(settings.certificate()).setKeyPath(settings.privateKey()));
        return options;
    }
}
