package org.aedile.server.rule.internal;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aedile.detection.Catalog;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.RuleText;
import org.aedile.job.control.ControlLog;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.rule.RuleBook;
import org.aedile.server.rule.RuleRelease;
import org.aedile.wire.Topics;
import org.springframework.stereotype.Component;

/** The rules as they stand on the log, read by the reader that this JVM's detection jobs use too. */
@Component
class LoggedRuleBook implements RuleBook {
    private final ControlLog log;
    private final ControlTopic topic;
    private final RuleReleases releases;
    private final RuleFolders folders;

    /** @param folders first puts what the folders hold on the log */
    LoggedRuleBook(KafkaAccess kafka, RuleFolders folders, ControlTopic topic, RuleReleases releases)
            throws InterruptedException {
        this.topic = topic;
        this.releases = releases;
        this.folders = folders;
        folders.publish();
        log = ControlLog.shared(kafka.client());
        log.awaitCurrent();
    }

    @Override
    public List<RuleSummary> loaded() {
        return catalog().rules();
    }

    @Override
    public List<Refused> refused() {
        return catalog().refused();
    }

    @Override
    public Optional<String> findText(String ruleId) {
        return loaded().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .flatMap(rule -> log.findRuleText(rule.file()))
                .map(RuleText::text);
    }

    @Override
    public Optional<String> findExamples(String ruleId) {
        return loaded().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .flatMap(rule -> folders.findExamples(rule.file()));
    }

    @Override
    public synchronized int load(List<RuleText> files) {
        Map<String, String> byName = new TreeMap<>();
        files.forEach(file -> byName.put(file.file(), file.text()));
        return topic.add(Topics.RULES, byName);
    }

    @Override
    public Catalog catalog() {
        try {
            return log.awaitReady().newest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rules were read", e);
        }
    }

    @Override
    public Collection<RuleText> texts() {
        return log.ruleTexts();
    }

    @Override
    public Map<String, Instant> release(RuleRelease release) {
        return releases.release(release);
    }

    @Override
    public synchronized int configure(List<DetectorSetting> settings) {
        Map<String, String> byName = new TreeMap<>();
        settings.forEach(setting -> byName.put(setting.id(), DetectorSettings.format(setting)));
        return topic.add(Topics.DETECTORS, byName);
    }

    @PreDestroy
    void close() {
        log.close();
    }
}
