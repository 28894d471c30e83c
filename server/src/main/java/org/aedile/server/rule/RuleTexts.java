package org.aedile.server.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aedile.detection.RuleText;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** The YAML files of folders, by names that begin with that of the folder. */
public final class RuleTexts {
    private static final Pattern RULE =
            Pattern.compile("^(detection|correlation|filter|logsource|placeholders)\\s*:", Pattern.MULTILINE);

    private RuleTexts() {}

    /**
     * What is a rule, correlation, filter or values of placeholders below the folders, in the order of names; other YAML is
     * left alone.
     */
    public static List<RuleText> rules(List<Path> folders) {
        List<RuleText> texts = new ArrayList<>();
        for (Path folder : folders) {
            read(folder).forEach((file, text) -> {
                if (RULE.matcher(text).find()) {
                    texts.add(new RuleText(file, text));
                }
            });
        }
        return texts;
    }

    /** The same with a file of values for placeholders. */
    public static List<RuleText> rules(List<Path> folders, Optional<Path> placeholders) {
        List<RuleText> texts = new ArrayList<>(rules(folders));
        placeholders.ifPresent(file -> texts.add(new RuleText(file.toString(), text(file))));
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Text by name. */
    public static Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(RuleTexts::isYaml).toList()) {
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
                "check --rules and --placeholders, or aedile.rules and aedile.detectors");
        exception.initCause(cause);
        return exception;
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }
}
