package org.aedile.server.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.aedile.server.config.AedileProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the platform itself tells people beyond their screens, in the city's language: who reads an e-mail has chosen none.
 * What rules and people wrote stays as it is. Immutable.
 */
@Component
public class CityWords {
    private final Properties words;

    @Autowired
    public CityWords(AedileProperties properties) {
        this(properties.notifications().language());
    }

    CityWords(AedileProperties.Language language) {
        words = read(
                "/words/notification-%s.properties".formatted(language.name().toLowerCase(Locale.ROOT)));
    }

    /** The words of that key, with the values filled in where they have {@code %s} and {@code %d}. */
    public String say(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("there are no words for '" + key + "'");
        }
        return String.format(Locale.ROOT, text, values);
    }

    private static Properties read(String resource) {
        try (InputStream in = Objects.requireNonNull(CityWords.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(reader);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
