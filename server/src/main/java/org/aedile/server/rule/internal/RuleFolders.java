package org.aedile.server.rule.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.log.TopicAdmin;
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

    private void publish(String topic, List<Path> folders) {
        topics.createCompacted(topic);
        Map<String, String> files = new TreeMap<>();
        folders.forEach(folder -> files.putAll(read(folder)));
        int changed = control.replace(topic, files);
        if (changed > 0) {
            LOG.info("{} of {} files in {} are new, changed or gone", changed, files.size(), folders);
        }
    }

    /** Text by name; the name begins with that of the folder. */
    private static Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(RuleFolders::isYaml).toList()) {
                String name = folder.toAbsolutePath().normalize().getFileName() + "/" + folder.relativize(file);
                files.put(name, Files.readString(file));
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw unreadable(folder, e);
        }
        return files;
    }

    private static AedileException unreadable(Path folder, Exception cause) {
        AedileException exception = new AedileException(
                ErrorCode.CONFIGURATION,
                "the rules in " + folder + " can't be read: " + cause.getMessage(),
                "check aedile.rules and aedile.detectors");
        exception.initCause(cause);
        return exception;
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }
}
