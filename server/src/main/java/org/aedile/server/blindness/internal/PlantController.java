package org.aedile.server.blindness.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.blindness.Plant;
import org.aedile.server.rule.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The relations that plants keep, over REST. */
@RestController
@RequestMapping("/api/v1/plants")
@Tag(name = "blindness")
class PlantController {
    private final PlantStore plants;
    private final RuleBook rules;
    private final DomainChoice domains;

    PlantController(PlantStore plants, RuleBook rules, DomainChoice domains) {
        this.plants = plants;
        this.rules = rules;
        this.domains = domains;
    }

    @GetMapping
    @Operation(
            operationId = "listPlants",
            summary = "Plants of your agency whose relations are watched now: each relation, and how it holds")
    List<Plant> list(@RequestParam(required = false) @Nullable String domain, @AuthenticationPrincipal Caller caller) {
        Catalog catalog = rules.catalog();
        return plants.list(domains.idOf(domain), caller.agency()).stream()
                .flatMap(plant -> catalog
                        .findSetting(plant.setting())
                        .filter(PlantController::watches)
                        .map(setting -> plant.titled(setting.title()))
                        .stream())
                .toList();
    }

    private static boolean watches(DetectorSetting setting) {
        return setting.kind().equals(InvariantStep.KIND) && setting.enabled();
    }
}
