package org.aedile.server.written;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts that come with the program. */
public final class ShippedTexts {
    private ShippedTexts() {}

    /** The YAML files of a folder by their names without the ending, in the order of the names. */
    public static Map<String, String> in(String folder) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(ShippedTexts.class.getClassLoader())
                    .getResources("classpath:" + folder + "/*.yml");
            Map<String, String> texts = new TreeMap<>();
            for (Resource file : List.of(files)) {
                texts.put(
                        Stream.of(String.valueOf(file.getFilename()).split("\\.", -1))
                                .findFirst()
                                .orElseThrow(),
                        text(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("the texts in " + folder + " can't be read", e);
        }
    }

    private static String text(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
