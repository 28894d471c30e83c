package org.aedile.server.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Everything that can be set, under {@code aedile.} in a YAML file or as environment variables ({@code
 * AEDILE_KAFKA_BOOTSTRAPSERVERS}). {@code docs/configuration.md} has the table; a test holds it to this record.
 *
 * @param data directory of everything that the platform keeps
 * @param logFormat how the program logs: {@code text} or {@code json}
 * @param http the screens and the API
 * @param mqtt the MQTT endpoint
 * @param syslog the syslog endpoints
 * @param postgres the database
 * @param kafka the log's broker
 * @param flink where detection runs
 * @param log how the log is kept
 * @param disk limits of disk use
 * @param access how people log in
 * @param rules folders of Sigma rules
 * @param detectors folders of detector settings
 * @param triage how the queue is kept
 * @param notifications how people are told outside of their screens
 * @param publicPage whether everybody may read, without a log-in, how often people's data were read and why
 * @param units those who can be sent, and cameras
 * @param records how long what people wrote is kept
 * @param whatIf how what-ifs are simulated
 */
@ConfigurationProperties("aedile")
public record AedileProperties(
        @DefaultValue(".aedile") Path data,
        @DefaultValue("text") String logFormat,
        @DefaultValue Http http,
        @DefaultValue Mqtt mqtt,
        @DefaultValue Syslog syslog,
        @DefaultValue Postgres postgres,
        @DefaultValue Kafka kafka,
        @DefaultValue Flink flink,
        @DefaultValue Log log,
        @DefaultValue Disk disk,
        @DefaultValue Access access,
        @DefaultValue List<Path> rules,
        @DefaultValue List<Path> detectors,
        @DefaultValue Triage triage,
        @DefaultValue Notifications notifications,
        @DefaultValue("false") boolean publicPage,
        @DefaultValue Units units,
        @DefaultValue Records records,
        @DefaultValue WhatIf whatIf) {

    /** @param longestShelving longest time for which alerts of a source may be kept off the queue */
    public record Triage(@DefaultValue("8h") Duration longestShelving) {}

    /**
     * @param address address to listen on; loopback unless it is set
     * @param port TCP port; 0 takes a free one
     * @param certificate PEM file of the certificate chain; empty without TLS
     * @param privateKey PEM file of the private key
     * @param behindProxy true when a proxy in front terminates TLS and sets the X-Forwarded headers
     */
    public record Http(
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("8080") int port,
            @DefaultValue("") String certificate,
            @DefaultValue("") String privateKey,
            @DefaultValue("false") boolean behindProxy) {}

    /**
     * @param address address to listen on
     * @param port TCP port without TLS; 0 takes a free one, −1 turns it off
     * @param tlsPort TCP port with TLS; 0 takes a free one, −1 turns it off
     * @param certificate PEM file of the certificate chain for TLS
     * @param privateKey PEM file of the private key for TLS
     */
    public record Mqtt(
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("1883") int port,
            @DefaultValue("-1") int tlsPort,
            @DefaultValue("") String certificate,
            @DefaultValue("") String privateKey) {}

    /**
     * @param address address to listen on
     * @param tcpPort TCP port; 0 takes a free one, −1 turns it off
     * @param udpPort UDP port; 0 takes a free one, −1 turns it off
     */
    public record Syslog(
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("6514") int tcpPort,
            @DefaultValue("5514") int udpPort) {}

    /**
     * @param url JDBC address of the city's PostgreSQL 15 or newer; empty starts the embedded one
     * @param username database user; not used with the embedded one
     * @param password password of that user
     * @param maxConnections most connections of requests; the platform has as many of its own, projections half as many
     * @param port TCP port of the embedded one; 0 takes a free one
     * @param sharedBuffers shared buffers of the embedded one
     */
    public record Postgres(
            @DefaultValue("") String url,
            @DefaultValue("aedile") String username,
            @DefaultValue("") String password,
            @DefaultValue("12") int maxConnections,
            @DefaultValue("0") int port,
            @DefaultValue("64MB") DataSize sharedBuffers) {
        public boolean embedded() {
            return url.isEmpty();
        }
    }

    /**
     * @param bootstrapServers the city's Kafka as {@code host:port,host:port}; empty starts the embedded one
     * @param replicationFactor replicas of each topic on the city's Kafka
     * @param properties further Kafka client properties, for example for SASL and TLS
     * @param port TCP port of the embedded one on loopback; 0 takes a free one
     */
    public record Kafka(
            @DefaultValue("") String bootstrapServers,
            @DefaultValue("3") short replicationFactor,
            @DefaultValue Map<String, String> properties,
            @DefaultValue("0") int port) {
        public boolean embedded() {
            return bootstrapServers.isEmpty();
        }
    }

    /**
     * @param rest address of the city's Flink cluster, {@code host:port}; empty runs detection in the server
     * @param jar job jar that is submitted to the cluster; empty takes the one beside the server
     * @param checkpoints URI of the checkpoint directory that the cluster reaches; empty takes one in the data directory
     * @param checkpointInterval time between checkpoints, 10 to 60 s
     * @param parallelism parallel instances of the live job
     * @param masterKey path on the cluster of the key file that wraps payload keys; empty takes that of the data directory
     * @param seedStates file of states that live sources begin with; empty for none
     */
    public record Flink(
            @DefaultValue("") String rest,
            @DefaultValue("") String jar,
            @DefaultValue("") String checkpoints,
            @DefaultValue("10s") Duration checkpointInterval,
            @DefaultValue("2") int parallelism,
            @DefaultValue("") String masterKey,
            @DefaultValue("") String seedStates) {
        public boolean embedded() {
            return rest.isEmpty();
        }
    }

    /**
     * @param retention how long observations stay on the log
     * @param retentionSize most bytes of a partition
     * @param segmentSize bytes of a segment file
     * @param flushInterval longest wait of an acknowledgement for the group fsync of the embedded log, at most 10 ms
     * @param livePartitions partitions of the live domain; can't be changed once the domain exists
     * @param maxInFlight most observations that wait for their acknowledgement
     */
    public record Log(
            @DefaultValue("7d") Duration retention,
            @DefaultValue("8GB") DataSize retentionSize,
            @DefaultValue("128MB") DataSize segmentSize,
            @DefaultValue("5ms") Duration flushInterval,
            @DefaultValue("4") int livePartitions,
            @DefaultValue("20000") int maxInFlight) {}

    /**
     * @param warnPercent from here the status page warns
     * @param stopPercent from here nothing is taken in
     */
    public record Disk(
            @DefaultValue("90") int warnPercent,
            @DefaultValue("97") int stopPercent) {}

    /**
     * @param sessionIdle a session ends when nothing came from its screens for that long
     * @param sessionLifetime a session ends after that long in any case
     * @param reportFailures failed log-ins in ten minutes from which IT security is told
     * @param secondFactorFor roles that need a second factor
     * @param passkeys log-in with passkeys
     * @param oidc log-in with the city's own accounts
     */
    public record Access(
            @DefaultValue("2h") Duration sessionIdle,
            @DefaultValue("12h") Duration sessionLifetime,
            @DefaultValue("50") int reportFailures,
            @DefaultValue List<String> secondFactorFor,
            @DefaultValue Passkeys passkeys,
            @DefaultValue Oidc oidc) {}

    /**
     * @param domain the domain that passkeys belong to, such as {@code aedile.city.example}
     * @param origins addresses of the screens; empty takes {@code https://} and the domain, and every port of localhost
     */
    public record Passkeys(
            @DefaultValue("localhost") String domain,
            @DefaultValue List<String> origins) {}

    /**
     * @param issuer address of the city's identity provider; empty when people log in here only
     * @param clientId what the provider knows us by
     * @param clientSecret our secret there
     * @param label what the provider is called on the log-in page
     * @param scopes what is asked for
     * @param usernameClaim claim that holds the name to log in with
     * @param groupsClaim claim that holds the groups of a person
     * @param secondFactorAcr words of the claim {@code acr} by which the provider says that a second factor was used
     * @param secondFactorAmr words of the claim {@code amr} that do; with neither, the provider is believed to ask always
     * @param groups agency and roles by group, such as {@code police-leads: "police: supervisor, operator"}
     */
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("aedile") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("the city's account") String label,
            @DefaultValue({"openid", "profile"}) List<String> scopes,
            @DefaultValue("preferred_username") String usernameClaim,
            @DefaultValue("groups") String groupsClaim,
            @DefaultValue List<String> secondFactorAcr,
            @DefaultValue List<String> secondFactorAmr,
            @DefaultValue Map<String, String> groups) {
        public boolean configured() {
            return !issuer.isEmpty();
        }
    }

    /**
     * @param smtp the city's mail server
     * @param webhooks the city's programs that are told
     * @param language of what the platform tells beyond screens
     * @param screens address of the screens, for links in e-mails, such as {@code https://aedile.city.example}
     * @param retention how long it is kept what was told to whom
     * @param repeatWindow what is told again within that time is counted, not told
     * @param firstRetry wait before something is tried again, doubled each time
     * @param tries how often it is tried in all
     */
    public record Notifications(
            @DefaultValue Smtp smtp,
            @DefaultValue Webhooks webhooks,
            @DefaultValue("en") Language language,
            @DefaultValue("") String screens,
            @DefaultValue("90d") Duration retention,
            @DefaultValue("10m") Duration repeatWindow,
            @DefaultValue("5s") Duration firstRetry,
            @DefaultValue("12") int tries) {}

    /** The languages that the platform itself speaks. */
    public enum Language {
        EN,
        FR,
        IT,
        NB
    }

    /**
     * @param host name of the server; empty when no e-mail is sent
     * @param port its TCP port
     * @param security {@code starttls}, {@code tls} or {@code none}
     * @param username account there; empty without
     * @param password of that account
     * @param from address that e-mails come from
     */
    public record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("starttls") String security,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("") String from) {
        public boolean configured() {
            return !host.isEmpty();
        }
    }

    /**
     * @param urls address of each by its name
     * @param secrets secret of each by its name, for the signature
     * @param privateNetwork names of those that may lie at a private address, and be told without TLS
     */
    public record Webhooks(
            @DefaultValue Map<String, String> urls,
            @DefaultValue Map<String, String> secrets,
            @DefaultValue List<String> privateNetwork) {}

    /**
     * @param positionRetention how long it is known where units were; the last place longer, until they are off duty
     * @param stillRetention how long still images of cameras are kept
     */
    public record Units(
            @DefaultValue("24h") Duration positionRetention,
            @DefaultValue("24h") Duration stillRetention) {}

    /**
     * Where an agency has no time of its own.
     *
     * @param incidentRetention how long incidents are kept after they were closed, in whole days
     * @param shiftLogRetention how long entries and handovers of a shift log are kept, in whole days
     */
    public record Records(
            @DefaultValue("1827d") Duration incidentRetention,
            @DefaultValue("1096d") Duration shiftLogRetention) {}

    /**
     * @param threads what-ifs that are simulated at the same time, 1 to 64
     * @param waiting most that wait for one of them, 1 to 1000
     * @param retention how long one that is part of no incident is kept after its end
     */
    public record WhatIf(
            @DefaultValue("1") int threads,
            @DefaultValue("8") int waiting,
            @DefaultValue("30d") Duration retention) {}
}
