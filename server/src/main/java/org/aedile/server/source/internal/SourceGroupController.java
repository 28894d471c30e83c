package org.aedile.server.source.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.Sight;
import org.aedile.server.group.Group;
import org.aedile.server.group.Groups;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives sources of an agency to its need-to-know groups, and back. What a source says from then on is seen by members only;
 * what it said before stays with those who saw it.
 */
@RestController
@RequestMapping("/api/v1/groups/{name}/sources/{id}")
@Tag(name = "groups")
class SourceGroupController {
    private final SourceRegistry registry;
    private final Groups groups;

    SourceGroupController(SourceRegistry registry, Groups groups) {
        this.registry = registry;
        this.groups = groups;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "closeSource", summary = "From now on only the group sees it; for its owners")
    void close(@PathVariable String name, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        AgencyId group = requireOwned(name, caller);
        hand(id, caller.agency(), group);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "openSource", summary = "From now on the agency sees it again; for the group's owners")
    void open(@PathVariable String name, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        AgencyId group = requireOwned(name, caller);
        hand(id, group, caller.agency());
    }

    private void hand(String id, AgencyId from, AgencyId to) {
        Source source = registry.find(id)
                .filter(one ->
                        Sight.ofOwn(from).owns(one.agency()) || Sight.ofOwn(to).owns(one.agency()))
                .orElseThrow(
                        () -> new AedileException(ErrorCode.NOT_FOUND, "there is no source '" + id + "' of yours"));
        // no agency may write what is another's: that it becomes the group's, the platform writes
        Asking.as(Asker.Part.PLATFORM, () -> registry.update(source.withAgency(to)));
    }

    private AgencyId requireOwned(String name, Caller caller) {
        Group group = groups.require(name, caller);
        if (!group.isOwnedBy(caller.username())) {
            throw new AedileException(ErrorCode.NOT_ALLOWED, "sources are given to a group by its owners");
        }
        return group.id().owner();
    }
}
