package org.aedile.server.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.aedile.server.audit.merkle.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as the one line of JSON that is hashed. The line is written once and kept; nobody ever writes it again from the
 * entry, so its form may change for new entries.
 */
public final class EntryText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHA_256 = "sha256:";

    /** Longer texts aren't references. */
    private static final int MOST_CHARACTERS = 512;

    private EntryText() {}

    @JsonPropertyOrder({
        "at",
        "account",
        "agency",
        "roles",
        "verb",
        "kind",
        "id",
        "purpose",
        "legalBasis",
        "decision",
        "content"
    })
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Line(
            String at,
            String account,
            String agency,
            List<String> roles,
            String verb,
            String kind,
            String id,
            String purpose,
            String legalBasis,
            Decision decision,
            List<String> content) {}

    /** The line. */
    public static String of(AuditEntry entry) {
        return JSON.writeValueAsString(new Line(
                time(entry.at()),
                plain(entry.actor().account()),
                plain(entry.actor().agency()),
                entry.actor().roles().stream().map(EntryText::plain).toList(),
                plain(entry.verb()),
                plain(entry.subject().kind()),
                plain(entry.subject().id()),
                plain(entry.basis().purpose()),
                plain(entry.basis().legalBasis()),
                entry.decision(),
                entry.content().stream().map(hash -> SHA_256 + hash.hex()).toList()));
    }

    /** @throws IllegalArgumentException when the line says no entry */
    public static AuditEntry read(String text) {
        try {
            Line line = JSON.readValue(text, Line.class);
            return new AuditEntry(
                    Instant.parse(line.at()),
                    new Actor(line.account(), line.agency(), line.roles()),
                    line.verb(),
                    new Subject(line.kind(), line.id()),
                    new Basis(line.purpose(), line.legalBasis()),
                    line.decision(),
                    line.content().stream().map(EntryText::hash).toList());
        } catch (JacksonException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no entry of the audit log", e);
        }
    }

    /** A time as entries have it: all of one width, so that texts sort as times do. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    private static Hash hash(String word) {
        return Hash.of(HexFormat.of().parseHex(word.substring(SHA_256.length())));
    }

    /** What the database keeps in a text: no zero character, and no more than a reference needs. */
    private static String plain(String text) {
        String whole = text.replace('\0', '\uFFFD');
        return whole.length() <= MOST_CHARACTERS ? whole : whole.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
