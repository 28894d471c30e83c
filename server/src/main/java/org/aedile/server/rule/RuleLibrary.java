package org.aedile.server.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.detection.RuleText;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The city's own rules that come with the product: physical, operational technology, cyber, and across all three. */
public final class RuleLibrary {
    private static final String FOLDER = "library/";

    private RuleLibrary() {}

    /** The files of the library, {@code library/physical/gas.yml} and so on, and its placeholders, in the order of their names. */
    public static List<RuleText> rules() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(RuleLibrary.class.getClassLoader())
                    .getResources("classpath:" + FOLDER + "**/*.yml");
            return Stream.of(files)
                    .map(RuleLibrary::text)
                    .filter(text -> !text.file().endsWith(RuleTexts.EXAMPLES))
                    .sorted(Comparator.comparing(RuleText::file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the rules that come with the product can't be read", e);
        }
    }

    /** Stories of the library by the name of their file, {@code library/physical/gas.examples.yml}. */
    public static Optional<String> findExamples(String file) {
        if (!file.matches(FOLDER + "[a-z0-9/-]+\\.examples\\.yml")) {
            return Optional.empty();
        }
        try (InputStream in = RuleLibrary.class.getClassLoader().getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the stories " + file + " can't be read", e);
        }
    }

    private static RuleText text(Resource file) {
        try (InputStream in = file.getInputStream()) {
            String url = file.getURL().toString();
            return new RuleText(
                    url.substring(url.lastIndexOf("/" + FOLDER) + 1),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the rule " + file + " can't be read", e);
        }
    }
}
