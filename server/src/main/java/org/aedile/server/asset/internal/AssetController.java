package org.aedile.server.asset.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.Asset;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.api.BatchBody;
import org.aedile.server.api.Page;
import org.aedile.server.asset.Assets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private final Assets assets;
    private final AssetViews views;
    private final BatchBody body;

    AssetController(Assets assets, AssetViews views, BatchBody body) {
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
            @RequestParam(defaultValue = "100") int limit) {
        if (source != null && !source.isEmpty()) {
            return new Page<>(views.ofSource(source).stream().toList(), null);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new AedileException(ErrorCode.INVALID_VALUE, "limit " + limit + " is outside 1 to " + MAX_LIMIT);
        }
        List<Asset> found = assets.listAfter(cursor == null ? "" : cursor, limit + 1);
        return Page.of(found, limit, asset -> asset.id().value()).map(views::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAsset", summary = "One asset, what it depends on and what depends on it")
    AssetView find(@PathVariable String id) {
        return views.of(assets.find(id)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND, "asset '" + id + "' is not registered", "GET /api/v1/assets lists them")));
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
    RegisteredAssets register(HttpServletRequest request, Principal person) throws IOException {
        String own = Caller.find(person).map(caller -> caller.agency().value()).orElse("");
        List<Asset> registered = body.read(request.getInputStream(), AssetForm.class, "asset", form -> form.asset(own));
        registered.forEach(asset -> requireOwn(asset, person));
        assets.register(registered, person.getName());
        return new RegisteredAssets(
                registered.size(),
                registered.stream().map(asset -> asset.id().value()).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeAsset", summary = "Forget an asset; its sources are assets of their own then")
    void remove(@PathVariable String id, Principal person) {
        assets.find(id).ifPresent(asset -> Ownership.require(person, asset.agency(), "asset '" + id + "'"));
        assets.remove(id, person.getName());
    }

    /** As it is to be, and as it is. */
    private void requireOwn(Asset asset, Principal person) {
        String what = "asset '" + asset.id() + "'";
        Ownership.require(person, asset.agency(), what);
        assets.find(asset.id().value()).ifPresent(before -> Ownership.require(person, before.agency(), what));
    }
}
