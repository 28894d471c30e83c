package org.aedile.server.asset.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.Asset;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.api.BatchBody;
import org.aedile.server.api.Page;
import org.aedile.server.asset.Assets;
import org.aedile.server.audit.Subject;
import org.aedile.server.source.SeenSources;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assets over REST. */
@RestController
@RequestMapping("/api/v1/assets")
@Tag(name = "assets", description = "What can fail or be attacked, and what depends on what")
class AssetController {
    private static final int MAX_LIMIT = 1_000;

    private static final String KIND = "asset";

    private final Assets assets;
    private final AssetViews views;
    private final BatchBody body;
    private final Ownership ownership;
    private final SeenSources sources;

    AssetController(Assets assets, AssetViews views, BatchBody body, Ownership ownership, SeenSources sources) {
        this.ownership = ownership;
        this.sources = sources;
        this.assets = assets;
        this.views = views;
        this.body = body;
    }

    /** What was registered, in the order of the request. */
    record RegisteredAssets(int count, List<String> ids) {}

    @GetMapping
    @Operation(operationId = "listAssets", summary = "Assets in the order of their ids, or the one of a source")
    Page<AssetView> list(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        if (source != null && !source.isEmpty()) {
            return new Page<>(views.ofSource(source, caller).stream().toList(), null);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "limit " + limit + " is outside 1 to " + MAX_LIMIT);
        }
        List<Asset> found = own(cursor == null ? "" : cursor, limit + 1, caller);
        return Page.of(found, limit, asset -> asset.id().value()).map(asset -> views.of(asset, caller));
    }

    /** Up to that many of the caller's own after that id. */
    private List<Asset> own(String after, int limit, Caller caller) {
        List<Asset> own = new ArrayList<>();
        List<Asset> batch = assets.listAfter(after, MAX_LIMIT);
        while (!batch.isEmpty() && own.size() < limit) {
            batch.stream()
                    .filter(asset -> Ownership.owns(caller, asset.agency()))
                    .limit(limit - own.size())
                    .forEach(own::add);
            batch = assets.listAfter(batch.get(batch.size() - 1).id().value(), MAX_LIMIT);
        }
        return own;
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAsset", summary = "One asset, what it depends on and what depends on it")
    AssetView find(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        requireOwn(id, caller);
        return views.of(assets.find(id).orElseThrow(() -> notFound(id)), caller);
    }

    private void requireOwn(String id, Caller caller) {
        ownership.requireOwn(caller, new Subject(KIND, id), assets.find(id).map(Asset::agency), notFound(id));
    }

    private static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND, "asset '" + id + "' is not registered", "GET /api/v1/assets lists them");
    }

    @PostMapping(consumes = {"application/json", "application/x-ndjson"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "registerAssets",
            summary = "Register assets, or replace those of the same id: one, a list, or one a line; all or none",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AssetForm.class))))
    RegisteredAssets register(HttpServletRequest request, @AuthenticationPrincipal Caller caller) throws IOException {
        String own = caller.agency().value();
        List<Asset> registered = body.read(request.getInputStream(), AssetForm.class, "asset", form -> form.asset(own));
        registered.forEach(asset -> requireRegistrable(asset, caller));
        assets.register(registered, caller.username());
        return new RegisteredAssets(
                registered.size(),
                registered.stream().map(asset -> asset.id().value()).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeAsset", summary = "Forget an asset; its sources are assets of their own then")
    void remove(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        requireOwn(id, caller);
        assets.remove(id, caller.username());
    }

    /** As it is to be, with sources that the caller sees, and as it is. */
    private void requireRegistrable(Asset asset, Caller caller) {
        String id = asset.id().value();
        if (!Ownership.owns(caller, asset.agency())) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "asset '%s' would be of the agency '%s', and you are of '%s'"
                            .formatted(id, asset.agency(), caller.agency()),
                    "leave the agency out");
        }
        ownership.requireFree(caller, new Subject(KIND, id), assets.find(id).map(Asset::agency));
        asset.sources().forEach(source -> sources.requireNameable(source.value(), caller));
    }
}
