package org.aedile.server.agency.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.aedile.server.agency.City;

/**
 * A city as it travels.
 *
 * @param population people who live there; 0 when nobody has said
 * @param language tag such as {@code fr}
 * @param timeZone name such as {@code Europe/Paris}
 */
@Schema(name = "ServedCity")
record CityForm(
        @NotBlank String id,
        @NotBlank String name,
        int population,
        @NotBlank String language,
        @NotBlank String timeZone) {
    static CityForm of(City city) {
        return new CityForm(
                city.id(),
                city.name(),
                city.population(),
                city.language().toLanguageTag(),
                city.timeZone().getId());
    }

    City city() {
        return new City(id, name, population, City.language(language), City.timeZone(timeZone));
    }
}
