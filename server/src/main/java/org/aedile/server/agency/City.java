package org.aedile.server.agency;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * A city that this deployment serves. What is of one city nobody of another sees.
 *
 * @param id 1 to 64 of a-z, 0-9 and '-'; its map, once imported, has the same
 * @param name 1 to 100 characters
 * @param population people who live there; 0 when nobody has said
 * @param language in which its people work, as a language tag such as {@code fr}
 * @param timeZone of its clocks
 */
public record City(String id, String name, int population, Locale language, ZoneId timeZone) {
    public City {
        Facts.require(
                id.matches("[a-z0-9][a-z0-9-]{0,63}"), "city id '" + id + "' must be 1 to 64 of a-z, 0-9 and '-'");
        Facts.requireText("name of city " + id, name);
        Facts.require(population >= 0, "population " + population + " of city " + id + " is below 0");
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} for what is no language tag
     */
    public static Locale language(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        Facts.require(!language.getLanguage().isEmpty(), "language '" + tag + "' is no tag such as en or fr-MC");
        return language;
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} for what is no time zone
     */
    public static ZoneId timeZone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "time zone '" + name + "' is unknown", "use one such as Europe/Paris");
        }
    }
}
