package org.aedile.server.city.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.aedile.city.CityModel;
import org.aedile.city.archive.CityArchive;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.agency.Agencies;
import org.aedile.server.city.Cities.InstalledCity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cities over REST. */
@RestController
@Tag(name = "city", description = "The city: its bounds, zones, places and streets")
class CityController {
    private static final int MOST_HITS = 12;

    private final StoredCities cities;
    private final Agencies agencies;
    private final Deeds deeds;

    CityController(StoredCities cities, Agencies agencies, Deeds deeds) {
        this.cities = cities;
        this.agencies = agencies;
        this.deeds = deeds;
    }

    @GetMapping("/api/v1/city")
    @Operation(operationId = "getCity", summary = "The city that is shown, with its zones and places")
    CityView city(
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String city,
            @AuthenticationPrincipal Caller caller) {
        CityModel model = model(domain, city, caller);
        long version = cities.list().stream()
                .filter(installed -> installed.id().equals(model.profile().id()))
                .mapToLong(InstalledCity::version)
                .findFirst()
                .orElse(0);
        return CityView.of(model, version);
    }

    @GetMapping("/api/v1/city/search")
    @Operation(operationId = "searchCity", summary = "Places and streets by the beginnings of their words")
    List<CityView.HitView> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String city,
            @AuthenticationPrincipal Caller caller) {
        return model(domain, city, caller).search(q, MOST_HITS).stream()
                .map(CityView.HitView::of)
                .toList();
    }

    @GetMapping("/api/v1/maps")
    @Operation(operationId = "listMaps", summary = "The imported maps of your city, the newest first")
    List<InstalledCity> list(@AuthenticationPrincipal Caller caller) {
        return cities.list().stream()
                .filter(map -> agencies.seesCity(map.id(), caller))
                .toList();
    }

    @PutMapping(path = "/api/v1/maps/{id}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "installMap", summary = "Install what 'aedile city import' has prepared")
    void install(@PathVariable String id, InputStream body) throws IOException {
        CityArchive archive = CityArchive.read(body);
        if (!archive.city().profile().id().equals(id)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the archive holds the city '%s', not '%s'"
                            .formatted(archive.city().profile().id(), id));
        }
        deeds.done("installed", "city", id); // which takes several transactions: first say it, then do it
        cities.install(archive);
    }

    private CityModel model(@Nullable String domain, @Nullable String city, Caller caller) {
        String id = city == null || city.isEmpty() ? cities.shownId(domain, caller) : city;
        return Optional.of(id)
                .filter(seen -> agencies.seesCity(seen, caller))
                .flatMap(cities::findOrDemo)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND,
                        "there is no map of the city '" + id + "'",
                        "import one: aedile city import FILE.osm.pbf"));
    }
}
