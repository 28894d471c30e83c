package org.aedile.server.access.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looking through the eyes of another role. */
@RestController
@RequestMapping(RoleViewController.PATH)
@Tag(name = "session", description = "Logging in and out")
class RoleViewController {
    static final String PATH = "/api/v1/session/view";

    private final RoleViews views;

    RoleViewController(RoleViews views) {
        this.views = views;
    }

    record ViewedRole(@NotNull Role role) {}

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "viewAs", summary = "See what another role sees, for half an hour; nothing can be changed")
    void begin(@Valid @RequestBody ViewedRole viewed, @AuthenticationPrincipal Caller caller) {
        views.begin(viewed.role(), caller);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "viewAsOneself", summary = "See again what your own roles see")
    void end(@AuthenticationPrincipal Caller caller) {
        views.end(caller);
    }
}
