package org.aedile.server.rule.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.log.TopicAdmin;
import org.aedile.server.rule.RuleLibrary;
import org.aedile.server.rule.RuleTexts;
import org.aedile.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The folders of YAML files that the city keeps its Sigma rules and detector settings in. */
@Component
class RuleFolders {
    private static final Logger LOG = LoggerFactory.getLogger(RuleFolders.class);

    private final AedileProperties properties;
    private final TopicAdmin topics;
    private final ControlTopic control;

    RuleFolders(AedileProperties properties, TopicAdmin topics, ControlTopic control) {
        this.properties = properties;
        this.topics = topics;
        this.control = control;
    }

    /** Puts on the log what is new or changed, and takes away what is gone. */
    void publish() {
        publish(Topics.RULES, properties.rules());
        publish(Topics.DETECTORS, properties.detectors());
    }

    /** The stories beside a file of the folders, or of the library. */
    Optional<String> findExamples(String rulesFile) {
        String name = RuleExamples.examplesOf(rulesFile);
        return Optional.ofNullable(RuleTexts.examples(properties.rules()).get(name))
                .or(() -> RuleLibrary.findExamples(name));
    }

    private void publish(String topic, List<Path> folders) {
        topics.createCompacted(topic);
        Map<String, String> files = new TreeMap<>();
        folders.forEach(folder -> files.putAll(RuleTexts.read(folder)));
        int changed = control.replace(topic, files);
        if (changed > 0) {
            LOG.info("{} of {} files in {} are new, changed or gone", changed, files.size(), folders);
        }
    }
}
