package org.aedile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aedile.benchmarks.harness.Installation;
import org.junit.jupiter.api.Test;

/** FEATURE: what the documents point at is there. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

    @Test
    void everyLinkInTheDocumentsLeadsSomewhere() throws IOException {
        Path root = Installation.root();
        List<String> broken = new ArrayList<>();
        try (Stream<Path> top = Files.list(root);
                Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            for (Path document : Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                broken.addAll(brokenLinks(document));
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<String> brokenLinks(Path document) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            String target = links.group(1);
            if (!target.contains(":") && !Files.exists(document.resolveSibling(target))) {
                broken.add(document.getFileName() + " → " + target);
            }
        }
        return broken;
    }
}
