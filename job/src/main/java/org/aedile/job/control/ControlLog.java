package org.aedile.job.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.RuleText;
import org.aedile.detection.SourceProfiles;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topics of rules, detector settings, sources and the city, once per JVM and broker however many jobs run there. Rules are
 * compiled here, on this reader's thread, when they have not changed for a moment; stepping threads only swap a reference.
 */
public final class ControlLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlLog.class);
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration IDLE = Duration.ofMillis(200);
    /** What is new is compiled when nothing more has come for so long, because changes come many at a time. */
    private static final Duration QUIET = Duration.ofMillis(50);
    /** And at the latest after so long, because they may not stop coming. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    /** Older changes of rules judge nothing any more: they would lie further back than any replayed stretch of the log. */
    private static final int MOST_VERSIONS = 4;

    private static final Map<String, Shared> SHARED = new HashMap<>();

    /** A reader and how many use it. */
    private static final class Shared {
        private final ControlLog log;
        private int users;

        private Shared(ControlLog log) {
            this.log = log;
        }
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String broker;
    private final LoggedSources sources = new LoggedSources(this::awaitCurrent);
    private final ControlVersions<RuleText> rules =
            new ControlVersions<>(one -> List.of(new RuleText(one.name(), one.text(), one.standing())));
    private final ControlVersions<DetectorSetting> settings = new ControlVersions<>(ControlLog::readSettings);
    private final CatalogCache cache = new CatalogCache();
    private final Map<String, Catalogs> catalogs = new ConcurrentHashMap<>();
    private volatile Catalog newest = Catalog.EMPTY;
    private volatile Map<String, RuleText> ruleTexts = Map.of();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread thread;
    private final Queue<CountDownLatch> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean stale = true;
    private volatile boolean closed;

    private ControlLog(Map<String, Object> kafka) {
        this.broker = broker(kafka);
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        thread = new Thread(this::run, "control-log");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The reader of that broker in this JVM; close it when done.
     *
     * @param kafka client properties
     */
    public static ControlLog shared(Map<String, Object> kafka) {
        synchronized (SHARED) {
            Shared shared = SHARED.computeIfAbsent(broker(kafka), key -> new Shared(new ControlLog(kafka)));
            shared.users++;
            return shared.log;
        }
    }

    /**
     * Waits until all that was on the topics at the start is in effect.
     *
     * @throws IllegalStateException when that takes more than two minutes
     */
    public ControlLog awaitReady() throws InterruptedException {
        if (!ready.await(READY_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "rules and sources could not be read within " + READY_LIMIT.toSeconds() + " s");
        }
        return this;
    }

    /** The compiled rules and settings of a time domain by the time from which they judge. */
    public Catalogs catalogs(String timeDomain) throws InterruptedException {
        Catalogs followed = catalogs.computeIfAbsent(timeDomain, key -> {
            stale = true;
            return new Catalogs();
        });
        awaitCurrent();
        return followed;
    }

    /** What is compiled of the newest versions, some of which may not judge anything yet. */
    public Catalog newest() {
        return newest;
    }

    /** That rule file, its newest version. */
    public Optional<RuleText> findRuleText(String file) {
        return Optional.ofNullable(ruleTexts.get(file));
    }

    /** The newest versions of all rule files. */
    public Collection<RuleText> ruleTexts() {
        return ruleTexts.values();
    }

    /** The registered sources and the city that they stand in. */
    public SourceProfiles profiles() {
        return sources;
    }

    /**
     * Waits until all that is on the topics of rules, settings and sources now is in effect.
     *
     * @throws IllegalStateException when that takes more than two minutes
     */
    public void awaitCurrent() throws InterruptedException {
        awaitReady();
        CountDownLatch current = new CountDownLatch(1);
        waiting.add(current);
        if (!current.await(READY_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("new rules were not in effect within " + READY_LIMIT.toSeconds() + " s");
        }
    }

    /** Gives the reader back; the last user stops it. */
    @Override
    public void close() {
        synchronized (SHARED) {
            Shared shared = SHARED.get(broker);
            if (shared == null || shared.log != this || --shared.users > 0) {
                return;
            }
            SHARED.remove(broker);
        }
        closed = true;
        consumer.wakeup();
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> topics = List.of(
                    new TopicPartition(Topics.RULES, 0),
                    new TopicPartition(Topics.DETECTORS, 0),
                    new TopicPartition(Topics.SOURCES, 0),
                    new TopicPartition(Topics.CITY, 0));
            consumer.assign(topics);
            consumer.seekToBeginning(topics);
            boolean current = false;
            while (!closed && !current) {
                current = readToEnd(topics);
            }
            ready.countDown();
            follow(topics);
        } catch (WakeupException e) {
            LOG.debug("control log of {} stopped", broker);
        }
    }

    private void follow(List<TopicPartition> topics) {
        long settled = System.nanoTime();
        while (!closed) {
            settled = stale ? settled : System.nanoTime();
            boolean quiet = poll(stale ? QUIET : IDLE) == 0;
            boolean late = System.nanoTime() - settled > LONGEST_WAIT.toNanos();
            List<CountDownLatch> asked = List.copyOf(waiting); // one look answers all who asked before it
            if (!asked.isEmpty()) {
                if (readToEnd(topics)) {
                    waiting.removeAll(asked);
                    asked.forEach(CountDownLatch::countDown);
                }
            } else if (stale && (quiet || late)) {
                compile();
            }
        }
    }

    /** Reads what is there now and brings it into effect. False when the log gives no answer, to be asked again. */
    private boolean readToEnd(List<TopicPartition> topics) {
        Map<TopicPartition, Long> ends;
        try {
            ends = consumer.endOffsets(topics);
        } catch (TimeoutException e) {
            LOG.warn("The log of {} gives no answer about rules and sources: {}", broker, e.getMessage());
            return false;
        }
        while (topics.stream().anyMatch(topic -> consumer.position(topic) < end(ends, topic))) {
            poll(IDLE);
        }
        if (stale) {
            compile();
        }
        return true;
    }

    private int poll(Duration longest) {
        int count = 0;
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(longest)) {
            count++;
            try {
                take(one.topic(), new String(one.key(), StandardCharsets.UTF_8), one.value());
            } catch (IOException | RuntimeException e) {
                LOG.error("A record of {} can't be read and is passed over (offset {})", one.topic(), one.offset(), e);
            }
        }
        sources.applyCity();
        return count;
    }

    private void take(String topic, String key, byte @Nullable [] value) throws IOException {
        if (topic.equals(Topics.SOURCES)) {
            sources.take(key, value);
            return;
        }
        if (topic.equals(Topics.CITY)) {
            sources.takeCity(key, value);
            return;
        }
        ControlVersions<?> versions = topic.equals(Topics.RULES) ? rules : settings;
        if (value == null) {
            versions.remove(key);
        } else {
            versions.put(key, ControlRecord.read(value));
        }
        stale = true;
    }

    /** What can't be compiled is refused by itself; should compiling fail as a whole, what was in effect stays so. */
    private void compile() {
        stale = false;
        try {
            compileAll();
        } catch (RuntimeException e) {
            LOG.error("The rules on the log of {} can't be compiled; those before stay in effect", broker, e);
        }
    }

    private void compileAll() {
        cache.begin();
        List<RuleText> rulesNow = rules.at("", Long.MAX_VALUE);
        Map<String, RuleText> texts = new HashMap<>();
        rulesNow.forEach(rule -> texts.put(rule.file(), rule));
        Catalog compiled = cache.compiled(rulesNow, settings.at("", Long.MAX_VALUE));
        catalogs.forEach((timeDomain, all) -> all.replace(versions(timeDomain)));
        ruleTexts = texts;
        newest = compiled;
    }

    /** What judges in that domain, by the time from which it does; the oldest for all the time before, too. */
    private Map<Long, Catalog> versions(String timeDomain) {
        NavigableSet<Long> changes = rules.changes(timeDomain);
        changes.addAll(settings.changes(timeDomain));
        while (changes.size() > MOST_VERSIONS) {
            changes.pollFirst();
        }
        Map<Long, Catalog> versions = new HashMap<>();
        for (long time : changes) {
            Catalog catalog = cache.compiled(rules.at(timeDomain, time), settings.at(timeDomain, time));
            versions.put(time == changes.first() ? Long.MIN_VALUE : time, catalog);
        }
        return versions;
    }

    private static List<DetectorSetting> readSettings(ControlRecord setting) {
        try {
            return DetectorSettings.parse(setting.text());
        } catch (IllegalArgumentException e) {
            LOG.error("Detector setting {} can't be used: {}", setting.name(), e.getMessage());
            return List.of();
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition topic) {
        Long end = ends.get(topic);
        return end == null ? 0 : end;
    }

    private static String broker(Map<String, Object> kafka) {
        return String.valueOf(kafka.get("bootstrap.servers"));
    }
}
