package org.aedile.server.notification.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.aedile.server.config.AedileProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests to the programs that the settings name. They are signed, follow no redirect, and go to no private address unless
 * the settings allow it for that name; the id of the delivery lets the receiver know a repeat.
 */
@Component
class WebhookChannel implements Channel {
    static final String ID_HEADER = "Aedile-Delivery";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final AedileProperties.Webhooks webhooks;
    private final JsonMapper json;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    WebhookChannel(AedileProperties properties, JsonMapper json, InstantSource clock) {
        webhooks = properties.notifications().webhooks();
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a receiver reads.
     *
     * @param id of the delivery, the same when it is tried again
     */
    record Body(
            String id,
            String notification,
            String kind,
            String severity,
            String agency,
            String category,
            String title,
            String text,
            String link,
            Instant time) {
        static Body of(Letter letter) {
            Letter.Content content = letter.content();
            return new Body(
                    letter.delivery(),
                    letter.notification(),
                    content.kind(),
                    content.severity().word(),
                    content.agency(),
                    content.category(),
                    content.title(),
                    content.text(),
                    content.link(),
                    content.raisedAt());
        }
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public boolean reaches(String target) {
        return webhooks.urls().containsKey(target);
    }

    @Override
    public String missing() {
        return webhooks.urls().isEmpty() ? "set aedile.notifications.webhooks.urls" : "";
    }

    @Override
    public Outcome deliver(Letter letter) {
        Optional<URI> target =
                Optional.ofNullable(webhooks.urls().get(letter.target())).map(URI::create);
        if (target.isEmpty()) {
            return new Outcome.Never("the settings name no webhook '%s'".formatted(letter.target()));
        }
        try {
            return isForbidden(letter.target(), target.get())
                    ? new Outcome.Never("%s lies at a private address; aedile.notifications.webhooks.private-network"
                                    .formatted(target.get().getHost())
                            + " doesn't list '" + letter.target() + "'")
                    : outcome(http.send(request(letter, target.get()), BodyHandlers.discarding())
                            .statusCode());
        } catch (IOException e) {
            return new Outcome.Later("no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("the server ended");
        }
    }

    private boolean isForbidden(String name, URI target) throws IOException {
        return !webhooks.privateNetwork().contains(name) && WebhookAddress.isPrivate(target.getHost());
    }

    private HttpRequest request(Letter letter, URI target) {
        String body = json.writeValueAsString(Body.of(letter));
        String secret = webhooks.secrets().getOrDefault(letter.target(), "");
        return HttpRequest.newBuilder(target)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header(ID_HEADER, letter.delivery())
                .header(WebhookSignature.HEADER, WebhookSignature.of(body, clock.instant(), secret))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered();
        }
        if (status >= 300 && status < 400) {
            return new Outcome.Never("it answered %d; redirects are not followed".formatted(status));
        }
        String reason = "it answered %d".formatted(status);
        return status >= 500 || LATER.contains(status) ? new Outcome.Later(reason) : new Outcome.Never(reason);
    }
}
