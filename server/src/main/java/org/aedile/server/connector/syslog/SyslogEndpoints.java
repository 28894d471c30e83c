package org.aedile.server.connector.syslog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.connector.EventLoops;
import org.aedile.server.observation.Channel;
import org.aedile.server.observation.IntakeResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The syslog ports. TCP senders are slowed down when the log is full; what UDP loses is counted. */
@Component
public class SyslogEndpoints implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SyslogEndpoints.class);
    private static final int OFF = -1;
    private static final int UDP_BUFFER_BYTES = 4 << 20;

    private final AedileProperties.Syslog settings;
    private final EventLoops loops;
    private final SyslogIntake intake;
    private final Counter lost;
    private @Nullable NetServer tcp;
    private @Nullable DatagramSocket udp;
    private int tcpPort = OFF;
    private int udpPort = OFF;
    private volatile boolean running;

    SyslogEndpoints(AedileProperties properties, EventLoops loops, SyslogIntake intake, MeterRegistry meters) {
        this.settings = properties.syslog();
        this.loops = loops;
        this.intake = intake;
        this.lost = meters.counter("aedile.observations.lost", "channel", "syslog-udp");
        FunctionCounter.builder("aedile.observations.lost", this, SyslogEndpoints::droppedByKernel)
                .tag("channel", "syslog-udp-kernel")
                .register(meters);
    }

    /** TCP port, −1 when off. */
    public int tcpPort() {
        return tcpPort;
    }

    /** UDP port, −1 when off. */
    public int udpPort() {
        return udpPort;
    }

    /** Datagrams that came faster than they were read, and that the kernel dropped. */
    long droppedByKernel() {
        return udpPort == OFF ? 0 : UdpDrops.of(udpPort);
    }

    @Override
    public void start() {
        if (settings.tcpPort() != OFF) {
            startTcp();
        }
        if (settings.udpPort() != OFF) {
            startUdp();
        }
        running = true;
        LOG.info("syslog listens on {} TCP port {}, UDP port {}", settings.address(), tcpPort, udpPort);
    }

    @Override
    public void stop() {
        running = false;
        if (tcp != null) {
            await(tcp.close(), "closing syslog TCP");
        }
        if (udp != null) {
            await(udp.close(), "closing syslog UDP");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void startTcp() {
        NetServerOptions options = new NetServerOptions();
        options.setHost(settings.address()).setPort(settings.tcpPort());
        NetServer server = loops.vertx().createNetServer(options).connectHandler(this::connected);
        await(server.listen(), "aedile.syslog.tcp-port " + settings.tcpPort());
        tcp = server;
        tcpPort = server.actualPort();
    }

    private void startUdp() {
        DatagramSocket socket =
                loops.vertx().createDatagramSocket(new DatagramSocketOptions().setReceiveBufferSize(UDP_BUFFER_BYTES));
        socket.handler(this::received);
        await(socket.listen(settings.udpPort(), settings.address()), "aedile.syslog.udp-port " + settings.udpPort());
        udp = socket;
        udpPort = socket.localAddress().port();
    }

    private void connected(NetSocket socket) {
        String address = socket.remoteAddress().hostAddress();
        SyslogFramer framer = new SyslogFramer(
                message -> {
                    CompletableFuture<IntakeResult> unused = intake.take(message, address);
                },
                (code, reason) -> intake.refuse(Channel.SYSLOG_TCP, code, reason + ", from " + address, ""));
        socket.handler(chunk -> {
            framer.add(chunk);
            if (framer.isBroken()) {
                Future<Void> unused = socket.close();
            }
        });
        socket.endHandler(nothing -> framer.end());
        socket.exceptionHandler(
                failure -> LOG.debug("syslog connection of {} failed: {}", address, failure.toString()));
    }

    private void received(DatagramPacket packet) {
        if (!intake.takeOrLose(packet.data().getBytes(), packet.sender().hostAddress())) {
            lost.increment();
        }
    }

    private static <T> void await(Future<T> future, String what) {
        try {
            future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new AedileException(
                    ErrorCode.CONFIGURATION,
                    what + " failed: " + e.getCause(),
                    "choose another port, or −1 to turn it off");
        }
    }
}
