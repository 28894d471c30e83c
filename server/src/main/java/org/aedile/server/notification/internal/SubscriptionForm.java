package org.aedile.server.notification.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.notification.NotificationKind;
import org.aedile.server.notification.internal.Subscription.About;
import org.aedile.server.notification.internal.Subscription.Audience;
import org.aedile.server.notification.internal.Subscription.Quiet;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as somebody writes it.
 *
 * @param kinds what it is about; all when absent
 * @param severity from which on
 * @param categories kinds of source; all when absent
 * @param channel by which way
 * @param target e-mail address or name of a webhook; absent for screens
 * @param roles whose screens; all when absent
 * @param onDuty only screens of those on duty
 * @param quietFrom such as 22:00 by the city's clock
 * @param quietTo such as 06:00
 */
record SubscriptionForm(
        @Nullable Set<NotificationKind> kinds,

        @Schema(allowableValues = {"critical", "high", "medium", "low"})
        String severity,

        @Nullable @Size(max = 64) Set<String> categories,
        ChannelKind channel,
        @Nullable @Size(max = 254) String target,

        @Schema(description = "words of roles") @Nullable List<String> roles,

        @Nullable Boolean onDuty,

        @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String quietFrom,

        @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String quietTo) {

    Subscription subscription(String id, Caller caller) {
        return new Subscription(
                id,
                caller.agency(),
                new About(orNone(kinds), Severity.require(severity), orNone(categories)),
                channel,
                channel == ChannelKind.SCREEN ? "" : Objects.requireNonNullElse(target, ""),
                new Audience(
                        roles == null
                                ? List.of()
                                : roles.stream()
                                        .map(Role::parse)
                                        .map(Role::word)
                                        .toList(),
                        Boolean.TRUE.equals(onDuty)),
                quiet());
    }

    static SubscriptionForm of(Subscription known) {
        Quiet quiet = known.quiet();
        return new SubscriptionForm(
                known.about().kinds(),
                known.about().least().word(),
                known.about().categories(),
                known.channel(),
                known.target(),
                known.audience().roles(),
                known.audience().onDuty(),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.to().toString());
    }

    private @Nullable Quiet quiet() {
        if (quietFrom == null && quietTo == null) {
            return null;
        }
        if (quietFrom == null || quietTo == null || quietFrom.equals(quietTo)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "quiet hours from '%s' to '%s' need a beginning and another end".formatted(quietFrom, quietTo),
                    "such as 22:00 and 06:00");
        }
        return new Quiet(LocalTime.parse(quietFrom), LocalTime.parse(quietTo));
    }

    private static <T> Set<T> orNone(@Nullable Set<T> wanted) {
        return wanted == null ? Set.of() : wanted;
    }
}
