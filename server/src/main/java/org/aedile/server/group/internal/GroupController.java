package org.aedile.server.group.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.group.Group;
import org.aedile.server.group.Groups;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Need-to-know groups over REST. */
@RestController
@RequestMapping("/api/v1/groups")
@Tag(name = "groups", description = "Need-to-know groups inside your agency")
class GroupController {
    private final Groups groups;

    GroupController(Groups groups) {
        this.groups = groups;
    }

    /**
     * Somebody in a group.
     *
     * @param in false while a privacy officer has yet to agree
     */
    record GroupMemberView(
            String username,
            boolean owner,
            boolean in,
            String addedBy,
            @Nullable String confirmedBy) {
        static GroupMemberView of(Group.Member member) {
            return new GroupMemberView(
                    member.username(), member.owner(), member.isIn(), member.addedBy(), member.confirmedBy());
        }
    }

    /** @param member true when the caller is in it */
    record GroupView(String name, String title, boolean member, List<GroupMemberView> members) {
        static GroupView of(Group group, Caller caller) {
            return new GroupView(
                    group.id().name(),
                    group.title(),
                    group.has(caller.username()),
                    group.members().stream().map(GroupMemberView::of).toList());
        }
    }

    record GroupForm(
            @NotBlank String name,
            @NotBlank String title,
            @NotEmpty List<String> owners) {}

    record GroupRight(boolean owner) {}

    @GetMapping
    @Operation(operationId = "listGroups", summary = "The groups that you are in or look after")
    List<GroupView> list(@AuthenticationPrincipal Caller caller) {
        return groups.list(caller).stream()
                .map(group -> GroupView.of(group, caller))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "foundGroup", summary = "Found a group with its owners")
    GroupView found(@Valid @RequestBody GroupForm form, @AuthenticationPrincipal Caller caller) {
        return GroupView.of(groups.found(form.name(), form.title(), form.owners(), caller), caller);
    }

    @PutMapping("/{name}/members/{username}")
    @Operation(operationId = "addToGroup", summary = "Add somebody; whom no owner adds waits for a privacy officer")
    GroupView add(
            @PathVariable String name,
            @PathVariable String username,
            @RequestBody GroupRight right,
            @AuthenticationPrincipal Caller caller) {
        return GroupView.of(groups.add(name, username, right.owner(), caller), caller);
    }

    @PostMapping("/{name}/members/{username}/confirm")
    @Operation(operationId = "confirmInGroup", summary = "Agree that somebody is in it, as a privacy officer")
    GroupView confirm(
            @PathVariable String name, @PathVariable String username, @AuthenticationPrincipal Caller caller) {
        return GroupView.of(groups.confirm(name, username, caller), caller);
    }

    @DeleteMapping("/{name}/members/{username}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeFromGroup", summary = "Put somebody out at once")
    void remove(@PathVariable String name, @PathVariable String username, @AuthenticationPrincipal Caller caller) {
        groups.remove(name, username, caller);
    }
}
