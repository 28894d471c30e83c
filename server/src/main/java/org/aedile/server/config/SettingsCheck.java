package org.aedile.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What settings must be and how they must fit together. Each problem is one sentence with name, value and limit. */
final class SettingsCheck {
    private static final int MAX_PORT = 65_535;

    private final List<String> problems = new ArrayList<>();

    private SettingsCheck() {}

    static List<String> problems(AedileProperties properties) {
        SettingsCheck check = new SettingsCheck();
        check.logFormat(properties.logFormat());
        check.http(properties.http());
        check.mqtt(properties.mqtt());
        check.syslog(properties.syslog());
        check.postgres(properties.postgres());
        check.kafka(properties);
        check.flink(properties);
        check.log(properties.log());
        check.disk(properties.disk());
        check.access(properties.access());
        check.problems.addAll(NotificationSettings.problems(properties.notifications()));
        check.records(properties.records());
        check.whatIf(properties.whatIf());
        check.folders("aedile.rules", properties.rules());
        check.folders("aedile.detectors", properties.detectors());
        return List.copyOf(check.problems);
    }

    private void logFormat(String format) {
        if (!format.equals("text") && !format.equals("json")) {
            add("aedile.log-format is '%s' and must be text or json".formatted(format));
        }
    }

    private void http(AedileProperties.Http http) {
        range("aedile.http.port", http.port(), 0, MAX_PORT);
        tlsFiles("aedile.http", http.certificate(), http.privateKey());
        boolean safe = !http.certificate().isEmpty() || http.behindProxy();
        if (!loopback("aedile.http.address", http.address()) && !safe) {
            String problem = "aedile.http.address is %s, which others reach: set aedile.http.certificate and"
                    + " aedile.http.private-key, or aedile.http.behind-proxy=true when a proxy terminates TLS";
            add(problem.formatted(http.address()));
        }
    }

    private void mqtt(AedileProperties.Mqtt mqtt) {
        range("aedile.mqtt.port", mqtt.port(), -1, MAX_PORT);
        range("aedile.mqtt.tls-port", mqtt.tlsPort(), -1, MAX_PORT);
        tlsFiles("aedile.mqtt", mqtt.certificate(), mqtt.privateKey());
        if (mqtt.tlsPort() >= 0 && mqtt.certificate().isEmpty()) {
            add("aedile.mqtt.tls-port is %d but aedile.mqtt.certificate is not set".formatted(mqtt.tlsPort()));
        }
        if (!loopback("aedile.mqtt.address", mqtt.address()) && mqtt.port() >= 0) {
            add("aedile.mqtt.address is %s, which others reach: set aedile.mqtt.port=-1 and use aedile.mqtt.tls-port"
                    .formatted(mqtt.address()));
        }
    }

    private void syslog(AedileProperties.Syslog syslog) {
        range("aedile.syslog.tcp-port", syslog.tcpPort(), -1, MAX_PORT);
        range("aedile.syslog.udp-port", syslog.udpPort(), -1, MAX_PORT);
        loopback("aedile.syslog.address", syslog.address());
    }

    private void postgres(AedileProperties.Postgres postgres) {
        range("aedile.postgres.max-connections", postgres.maxConnections(), 4, 500);
        range("aedile.postgres.port", postgres.port(), 0, MAX_PORT);
        if (!postgres.embedded() && !postgres.url().startsWith("jdbc:postgresql:")) {
            add("aedile.postgres.url is '%s' and must start with jdbc:postgresql:".formatted(postgres.url()));
        }
        if (!postgres.embedded() && postgres.username().isEmpty()) {
            add("aedile.postgres.username must be set with aedile.postgres.url");
        }
    }

    private void kafka(AedileProperties properties) {
        AedileProperties.Kafka kafka = properties.kafka();
        range("aedile.kafka.port", kafka.port(), 0, MAX_PORT);
        range("aedile.kafka.replication-factor", kafka.replicationFactor(), 1, 9);
        for (String server :
                kafka.embedded() ? new String[0] : kafka.bootstrapServers().split(",")) {
            hostAndPort("aedile.kafka.bootstrap-servers", server.strip());
        }
    }

    private void flink(AedileProperties properties) {
        AedileProperties.Flink flink = properties.flink();
        range("aedile.flink.parallelism", flink.parallelism(), 1, 64);
        between(
                "aedile.flink.checkpoint-interval",
                flink.checkpointInterval(),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1));
        if (!flink.checkpoints().isEmpty() && !flink.checkpoints().startsWith("file:/")) {
            add("aedile.flink.checkpoints is '%s' and must be the file: URI of a directory, shared with the cluster"
                    .formatted(flink.checkpoints()));
        }
        if (flink.embedded()) {
            return;
        }
        hostAndPort("aedile.flink.rest", flink.rest());
        if (properties.kafka().embedded()) {
            add("aedile.flink.rest needs aedile.kafka.bootstrap-servers: a cluster can't read the embedded Kafka");
        }
        if (properties.postgres().embedded()) {
            add("aedile.flink.rest needs aedile.postgres.url: a cluster can't read the embedded PostgreSQL");
        }
        if (flink.checkpoints().isEmpty()) {
            add("aedile.flink.checkpoints must be set with aedile.flink.rest, to a directory that the cluster reaches");
        }
    }

    private void log(AedileProperties.Log log) {
        between("aedile.log.retention", log.retention(), Duration.ofMinutes(1), Duration.ofDays(3650));
        between("aedile.log.flush-interval", log.flushInterval(), Duration.ZERO, Duration.ofMillis(10));
        range("aedile.log.live-partitions", log.livePartitions(), 1, 256);
        range("aedile.log.max-in-flight", log.maxInFlight(), 100, 1_000_000);
        long segmentMegabytes = log.segmentSize().toMegabytes();
        if (segmentMegabytes < 1 || segmentMegabytes > 1024) {
            add("aedile.log.segment-size is %d MB and must be 1 to 1024 MB".formatted(segmentMegabytes));
        }
        if (log.retentionSize().compareTo(log.segmentSize()) < 0) {
            add("aedile.log.retention-size is %d MB, below one segment of %d MB"
                    .formatted(log.retentionSize().toMegabytes(), segmentMegabytes));
        }
    }

    private void disk(AedileProperties.Disk disk) {
        range("aedile.disk.warn-percent", disk.warnPercent(), 1, 100);
        range("aedile.disk.stop-percent", disk.stopPercent(), 1, 100);
        if (disk.warnPercent() > disk.stopPercent()) {
            add("aedile.disk.warn-percent is %d, above aedile.disk.stop-percent of %d"
                    .formatted(disk.warnPercent(), disk.stopPercent()));
        }
    }

    private void whatIf(AedileProperties.WhatIf whatIf) {
        range("aedile.what-if.threads", whatIf.threads(), 1, 64);
        range("aedile.what-if.waiting", whatIf.waiting(), 1, 1000);
        between("aedile.what-if.retention", whatIf.retention(), Duration.ofDays(1), Duration.ofDays(3660));
    }

    private void records(AedileProperties.Records records) {
        Duration longest = Duration.ofDays(36_500);
        between("aedile.records.incident-retention", records.incidentRetention(), Duration.ofDays(1), longest);
        between("aedile.records.shift-log-retention", records.shiftLogRetention(), Duration.ofDays(1), longest);
    }

    private void access(AedileProperties.Access access) {
        between("aedile.access.session-idle", access.sessionIdle(), Duration.ofMinutes(5), Duration.ofDays(1));
        between("aedile.access.session-lifetime", access.sessionLifetime(), Duration.ofMinutes(15), Duration.ofDays(7));
        range("aedile.access.report-failures", access.reportFailures(), 5, 100_000);
        if (access.sessionIdle().compareTo(access.sessionLifetime()) > 0) {
            add("aedile.access.session-idle is %d min, above aedile.access.session-lifetime of %d min"
                    .formatted(
                            access.sessionIdle().toMinutes(),
                            access.sessionLifetime().toMinutes()));
        }
        passkeys(access.passkeys());
        oidc(access.oidc());
    }

    private void passkeys(AedileProperties.Passkeys passkeys) {
        if (!passkeys.domain().matches("[a-z0-9-]+(\\.[a-z0-9-]+)*")) {
            add("aedile.access.passkeys.domain is '%s' and must be a domain such as aedile.city.example"
                    .formatted(passkeys.domain()));
        }
        for (String origin : passkeys.origins()) {
            if (!origin.matches("https://[a-z0-9.-]+(:[0-9]{1,5})?|http://localhost:[0-9]{1,5}")) {
                add("aedile.access.passkeys.origins names '%s' and must be such as https://aedile.city.example"
                        .formatted(origin));
            }
        }
    }

    private void oidc(AedileProperties.Oidc oidc) {
        if (!oidc.configured()) {
            return;
        }
        if (!oidc.issuer().matches("https://\\S+|http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?(/\\S*)?")) {
            add("aedile.access.oidc.issuer is '%s' and must start with https://".formatted(oidc.issuer()));
        }
        if (oidc.clientSecret().isEmpty()) {
            add("aedile.access.oidc.client-secret must be set with aedile.access.oidc.issuer");
        }
        if (!oidc.scopes().contains("openid")) {
            add("aedile.access.oidc.scopes is %s and must have openid".formatted(oidc.scopes()));
        }
        if (oidc.groups().isEmpty()) {
            add("aedile.access.oidc.groups is empty, so nobody could log in with aedile.access.oidc.issuer");
        }
    }

    private void folders(String name, List<Path> folders) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                add("%s names '%s', which is no folder".formatted(name, folder));
            }
        }
    }

    private void tlsFiles(String group, String certificate, String privateKey) {
        if (certificate.isEmpty() != privateKey.isEmpty()) {
            add("%s.certificate and %s.private-key must be set together".formatted(group, group));
        }
        readable(group + ".certificate", certificate);
        readable(group + ".private-key", privateKey);
    }

    private void readable(String name, String file) {
        if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
            add("%s is '%s', which can't be read".formatted(name, file));
        }
    }

    private boolean loopback(String name, String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            add("%s is '%s', which is no address of this machine".formatted(name, address));
            return true;
        }
    }

    private void hostAndPort(String name, String text) {
        if (!text.matches("[A-Za-z0-9_.-]+:[0-9]{1,5}|\\[[0-9a-fA-F:]+]:[0-9]{1,5}")) {
            add("%s is '%s' and must be host:port".formatted(name, text));
        }
    }

    private void range(String name, int value, int low, int high) {
        if (value < low || value > high) {
            add("%s is %d and must be %d to %d".formatted(name, value, low, high));
        }
    }

    private void between(String name, Duration value, Duration low, Duration high) {
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            add("%s is %d ms and must be %d to %d ms"
                    .formatted(name, value.toMillis(), low.toMillis(), high.toMillis()));
        }
    }

    private void add(String problem) {
        problems.add(problem);
    }
}
