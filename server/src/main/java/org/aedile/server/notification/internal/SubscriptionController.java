package org.aedile.server.notification.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.notification.CityWords;
import org.aedile.server.notification.NewNotification;
import org.aedile.server.notification.NewNotification.Matter;
import org.aedile.server.notification.NewNotification.Message;
import org.aedile.server.notification.NewNotification.Recipients;
import org.aedile.server.notification.NotificationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told what by which way, how the ways are doing, and whether they work. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "notifications", description = "Who is told what by which way, and what became of it")
class SubscriptionController {
    private final Subscriptions subscriptions;
    private final ChannelHealth health;
    private final NotificationDesk desk;
    private final DomainChoice domains;
    private final List<Channel> channels;
    private final CityWords words;

    SubscriptionController(
            Subscriptions subscriptions,
            ChannelHealth health,
            NotificationDesk desk,
            DomainChoice domains,
            List<Channel> channels,
            CityWords words) {
        this.subscriptions = subscriptions;
        this.health = health;
        this.desk = desk;
        this.domains = domains;
        this.channels = List.copyOf(channels);
        this.words = words;
    }

    record SubscriptionView(String id, @JsonUnwrapped SubscriptionForm form) {
        static SubscriptionView of(Subscription known) {
            return new SubscriptionView(known.id(), SubscriptionForm.of(known));
        }
    }

    /**
     * What to try.
     *
     * @param target e-mail address or name of a webhook; absent for one's own screen
     * @param severity how it sounds; low when absent
     */
    record TestForm(
            ChannelKind channel,
            @Nullable String target,
            @Nullable String severity,
            @Nullable String domain) {}

    /** @param notification id of what was told */
    record Told(String notification) {}

    @GetMapping("/subscriptions")
    @Operation(operationId = "listSubscriptions", summary = "Who of your agency is told what")
    List<SubscriptionView> list(@AuthenticationPrincipal Caller caller) {
        return subscriptions.list(caller.agency()).stream()
                .map(SubscriptionView::of)
                .toList();
    }

    @PostMapping("/subscriptions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addSubscription", summary = "Say who is told what; for supervisors and administrators")
    SubscriptionView add(@Valid @RequestBody SubscriptionForm form, @AuthenticationPrincipal Caller caller) {
        NotificationRights.requireSupervisor(caller);
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        Subscription wanted = form.subscription(id, caller);
        requireReached(wanted.channel(), wanted.target());
        return SubscriptionView.of(subscriptions.add(wanted, caller));
    }

    @DeleteMapping("/subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeSubscription", summary = "They are not told any more")
    void remove(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        NotificationRights.requireSupervisor(caller);
        subscriptions.remove(id, caller);
    }

    @GetMapping("/channels")
    @Operation(operationId = "listChannels", summary = "How the ways of telling are doing")
    List<ChannelView> channels(@AuthenticationPrincipal Caller caller) {
        return health.list(caller);
    }

    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "testChannel", summary = "Try a way: your own screen, or for supervisors any other")
    Told test(@RequestBody TestForm form, @AuthenticationPrincipal Caller caller) {
        if (form.channel() != ChannelKind.SCREEN) {
            NotificationRights.requireSupervisor(caller);
        }
        String target = form.target() == null ? "" : form.target();
        requireReached(form.channel(), target);
        Severity severity = form.severity() == null ? Severity.LOW : Severity.require(form.severity());
        String key = "test %s %s %d".formatted(caller.username(), target, System.nanoTime());
        NewNotification test = new NewNotification(
                domains.requireOpen(form.domain()).id(),
                caller.agency(),
                new Matter(NotificationKind.TEST, key, severity, ""),
                new Message(words.say("test.title"), words.say("test.text"), "/notifications"),
                Recipients.of(List.of(caller.username())));
        return new Told(desk.test(test, new Waiting.Way(form.channel(), target)));
    }

    private void requireReached(ChannelKind kind, String target) {
        boolean reached = kind == ChannelKind.SCREEN
                || channels.stream().anyMatch(channel -> channel.kind() == kind && channel.reaches(target));
        if (!reached) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "'%s' can't be told by %s".formatted(target, kind.word()),
                    kind == ChannelKind.EMAIL
                            ? "give an e-mail address"
                            : "GET /api/v1/notifications/channels lists them");
        }
    }
}
