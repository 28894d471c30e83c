package org.aedile.server.city;

import java.util.List;
import java.util.Optional;
import org.aedile.city.CityModel;
import org.aedile.city.archive.CityArchive;
import org.jspecify.annotations.Nullable;

/**
 * The cities that this deployment knows. The demo's city comes with the program and is there from the first question for it.
 * Thread-safe.
 */
public interface Cities {
    /** The installed cities, the newest first. */
    List<InstalledCity> list();

    /** An installed city by its id. */
    Optional<CityModel> find(String id);

    /**
     * The city that screens show.
     *
     * @param domain time domain; null for the demo while it is open, else live. The demo shows its own city, every other
     *     domain the one that was imported last, and the demo's while there is none
     */
    CityModel shown(@Nullable String domain);

    /** Puts a city and its map in place of what was there under its id, all or nothing. */
    void install(CityArchive archive);

    /**
     * A city in the list.
     *
     * @param version changes with each import
     */
    record InstalledCity(String id, String name, long version) {}
}
