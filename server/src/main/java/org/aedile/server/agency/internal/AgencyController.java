package org.aedile.server.agency.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cities and agencies over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "agencies", description = "The cities of this deployment and the agencies that work in them")
class AgencyController {
    private final Agencies agencies;

    AgencyController(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/cities")
    @Operation(operationId = "listCities", summary = "The city of your agency; of a provider those of whom it serves")
    List<CityForm> cities(@AuthenticationPrincipal Caller caller) {
        return agencies.listCities(caller).stream().map(CityForm::of).toList();
    }

    @PostMapping("/cities")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addCity", summary = "Take a city in, on the machine itself")
    CityForm addCity(@Valid @RequestBody CityForm form, @AuthenticationPrincipal Caller caller) {
        return CityForm.of(agencies.addCity(form.city(), caller));
    }

    @GetMapping("/agencies")
    @Operation(operationId = "listAgencies", summary = "The agencies of your city, whom you serve and who serves you")
    List<AgencyView> list(@AuthenticationPrincipal Caller caller) {
        return agencies.list(caller).stream()
                .map(agency -> AgencyView.of(agency, caller))
                .toList();
    }

    @GetMapping("/agencies/{id}")
    @Operation(operationId = "getAgency", summary = "One agency; all of its facts when it is yours")
    AgencyView find(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return AgencyView.of(agencies.require(AgencyId.of(id), caller), caller);
    }

    @PostMapping("/agencies")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addAgency", summary = "Take an agency in, on the machine itself")
    AgencyView add(@Valid @RequestBody AgencyForm form, @AuthenticationPrincipal Caller caller) {
        return AgencyView.of(agencies.add(form.agency(), caller), caller);
    }

    @PutMapping("/agencies/{id}")
    @Operation(operationId = "changeAgency", summary = "Change its facts; what is left out stays")
    AgencyView change(
            @PathVariable String id, @Valid @RequestBody AgencyChange change, @AuthenticationPrincipal Caller caller) {
        return AgencyView.of(
                agencies.change(change.applyTo(agencies.require(AgencyId.of(id), caller)), caller), caller);
    }
}
