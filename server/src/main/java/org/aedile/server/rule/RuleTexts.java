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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aedile.detection.RuleText;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** The YAML files of folders, by names that begin with that of the folder. */
public final class RuleTexts {
    private static final Pattern RULE =
            Pattern.compile("^(detection|correlation|filter|logsource|placeholders)\\s*:", Pattern.MULTILINE);

    /** Ends the names of the stories that are told to rules when those are tested. */
    public static final String EXAMPLES = ".examples.yml";

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

    /** The stories beside the rules, by name. */
    public static Map<String, String> examples(List<Path> folders) {
        Map<String, String> files = new TreeMap<>();
        folders.forEach(
                folder -> files.putAll(read(folder, file -> file.toString().endsWith(EXAMPLES))));
        return files;
    }

    /** Text by name; examples are left out, because they are no part of what runs. */
    public static Map<String, String> read(Path folder) {
        return read(folder, file -> isYaml(file) && !file.toString().endsWith(EXAMPLES));
    }

    private static Map<String, String> read(Path folder, Predicate<Path> wanted) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(wanted).toList()) {
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
        String reason = Files.exists(folder) ? String.valueOf(cause.getMessage()) : "there is no such folder";
        AedileException exception = new AedileException(
                ErrorCode.CONFIGURATION,
                "the rules in " + folder + " can't be read: " + reason,
                "check --rules and --placeholders, or aedile.rules and aedile.detectors");
        exception.initCause(cause);
        return exception;
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }
}
