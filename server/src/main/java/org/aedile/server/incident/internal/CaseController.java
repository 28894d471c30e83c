package org.aedile.server.incident.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.Marking;
import org.aedile.server.incident.Attachment;
import org.aedile.server.incident.HandOver;
import org.aedile.server.incident.InvolvedPerson;
import org.aedile.server.incident.Standing;
import org.aedile.server.incident.TimelineEntry;
import org.aedile.server.oversight.PersonalReads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Persons, files, links and hand-overs of incidents over REST. */
@RestController
@RequestMapping("/api/v1/incidents/{id}")
@Tag(name = "incidents")
class CaseController {
    private final PersonDesk persons;
    private final AttachmentDesk attachments;
    private final AttachmentHandOut handOut;
    private final IncidentLinkDesk links;
    private final HandOverDesk handOvers;

    CaseController(
            PersonDesk persons,
            AttachmentDesk attachments,
            AttachmentHandOut handOut,
            IncidentLinkDesk links,
            HandOverDesk handOvers) {
        this.persons = persons;
        this.attachments = attachments;
        this.handOut = handOut;
        this.links = links;
        this.handOvers = handOvers;
    }

    /** @param marking the agency of whoever writes it, when absent */
    record InvolvedForm(
            InvolvedPerson.@NotNull Role role,
            @NotBlank String name,
            @Nullable String description,
            @Nullable Marking marking,
            @Nullable String group) {}

    record StatementForm(@NotBlank String text, @NotNull Standing standing) {}

    record LinkForm(@NotBlank String incident, @NotBlank String relation) {}

    record HandOverForm(@NotBlank String to, @NotBlank String note) {}

    @GetMapping("/persons")
    @Operation(operationId = "listInvolvedPersons", summary = "Suspects, victims and witnesses that you may read of")
    List<InvolvedPerson> persons(
            @PathVariable String id,
            @RequestHeader(name = PersonalReads.HEADER, required = false) @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        return persons.list(id, purpose, caller);
    }

    @PostMapping("/persons")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addInvolvedPerson", summary = "Write down who is involved")
    InvolvedPerson addPerson(
            @PathVariable String id, @Valid @RequestBody InvolvedForm form, @AuthenticationPrincipal Caller caller) {
        String description = form.description();
        return persons.add(
                id,
                new PersonDesk.NewPerson(
                        form.role(),
                        form.name(),
                        description == null ? "" : description,
                        Objects.requireNonNullElse(form.marking(), Marking.AGENCY),
                        form.group()),
                caller);
    }

    @PostMapping("/persons/{person}/statements")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "sayOfPerson", summary = "Write down what is known or thought of a person")
    TimelineEntry say(
            @PathVariable String id,
            @PathVariable String person,
            @Valid @RequestBody StatementForm form,
            @AuthenticationPrincipal Caller caller) {
        return persons.say(id, person, new PersonDesk.Statement(form.text(), form.standing()), caller);
    }

    @GetMapping("/attachments")
    @Operation(operationId = "listAttachments", summary = "The files that you may read, with their chains of custody")
    List<Attachment> attachments(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return attachments.list(id, caller);
    }

    /** The body is the file as it is; its media type is that of the request. */
    @PostMapping(path = "/attachments", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addAttachment", summary = "Add a file, at most 20 MiB; the body is its content")
    Attachment addAttachment(
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam(defaultValue = "partners") String marking,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        if (request.getContentLengthLong() > 0) {
            AttachmentDesk.requireSize(request.getContentLengthLong());
        }
        byte[] content = request.getInputStream().readNBytes(AttachmentDesk.MOST_BYTES + 1);
        String type = request.getContentType();
        return attachments.add(
                id,
                new AttachmentDesk.NewFile(
                        name,
                        type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type,
                        content,
                        Marking.parse(marking),
                        null),
                caller);
    }

    /** Handed out to be saved, never to be shown by the browser as a page of ours. */
    @GetMapping("/attachments/{attachment}/content")
    @Operation(operationId = "handOutAttachment", summary = "The file as it came; that you took it is written down")
    ResponseEntity<byte[]> handOut(
            @PathVariable String id,
            @PathVariable String attachment,
            @RequestHeader(name = PersonalReads.HEADER, required = false) @Nullable String purpose,
            @AuthenticationPrincipal Caller caller) {
        AttachmentHandOut.HandedOut file = handOut.handOut(id, attachment, purpose, caller);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(file.attachment().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Digest", "sha-256=" + file.attachment().sha256())
                .body(file.content());
    }

    @GetMapping("/links")
    @Operation(operationId = "listIncidentLinks", summary = "Incidents that belong to this one, as far as you see them")
    List<IncidentLinkDesk.Link> links(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return links.list(id, caller);
    }

    @PostMapping("/links")
    @Operation(operationId = "linkIncident", summary = "Say that another incident belongs to this one")
    List<IncidentLinkDesk.Link> link(
            @PathVariable String id, @Valid @RequestBody LinkForm form, @AuthenticationPrincipal Caller caller) {
        return links.add(id, form.incident(), form.relation(), caller);
    }

    @GetMapping("/hand-overs")
    @Operation(operationId = "listHandOvers", summary = "Who of your agency handed the incident over to whom")
    List<HandOver> handOvers(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return handOvers.list(id, caller);
    }

    @PostMapping("/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "handOver", summary = "Hand the incident over to a colleague")
    HandOver handOver(
            @PathVariable String id, @Valid @RequestBody HandOverForm form, @AuthenticationPrincipal Caller caller) {
        return handOvers.offer(id, form.to(), form.note(), caller);
    }

    @PostMapping("/hand-overs/{handOver}/accept")
    @Operation(operationId = "acceptHandOver", summary = "Take over what was handed to you")
    HandOver accept(@PathVariable String id, @PathVariable String handOver, @AuthenticationPrincipal Caller caller) {
        return handOvers.accept(id, handOver, caller);
    }
}
