package org.aedile.server.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the settings of notifications. */
final class NotificationSettings {
    private static final String GROUP = "aedile.notifications.";
    private static final int LEAST_SECRET = 32;

    private final AedileProperties.Notifications settings;
    private final List<String> problems = new ArrayList<>();

    private NotificationSettings(AedileProperties.Notifications settings) {
        this.settings = settings;
    }

    static List<String> problems(AedileProperties.Notifications settings) {
        NotificationSettings check = new NotificationSettings(settings);
        check.smtp(settings.smtp());
        settings.webhooks().urls().forEach(check::webhook);
        check.limits();
        return check.problems;
    }

    private void smtp(AedileProperties.Smtp smtp) {
        if (!List.of("starttls", "tls", "none").contains(smtp.security())) {
            add("smtp.security is '%s' and must be starttls, tls or none".formatted(smtp.security()));
        }
        if (smtp.configured() && !smtp.from().matches("[^@\\s]+@[^@\\s]+")) {
            add("smtp.from is '%s' and must be an e-mail address with %ssmtp.host".formatted(smtp.from(), GROUP));
        }
        if (smtp.security().equals("none") && !smtp.password().isEmpty()) {
            add("smtp.password would travel in the clear: set %ssmtp.security".formatted(GROUP));
        }
    }

    private void webhook(String name, String url) {
        boolean inside = settings.webhooks().privateNetwork().contains(name);
        if (!isUrl(url, inside)) {
            add("webhooks.urls.%s is '%s' and must start with https://%s"
                    .formatted(name, url, inside ? " or http://" : ""));
        }
        int length = settings.webhooks().secrets().getOrDefault(name, "").length();
        if (length < LEAST_SECRET) {
            add("webhooks.secrets.%s has %d characters and must have at least %d"
                    .formatted(name, length, LEAST_SECRET));
        }
    }

    private static boolean isUrl(String url, boolean inside) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || inside && "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void limits() {
        if (settings.tries() < 1 || settings.tries() > 100) {
            add("tries is %d and must be 1 to 100".formatted(settings.tries()));
        }
        between("retention", settings.retention(), Duration.ofDays(1), Duration.ofDays(3_650));
        between("repeat-window", settings.repeatWindow(), Duration.ZERO, Duration.ofDays(1));
        between("first-retry", settings.firstRetry(), Duration.ofMillis(10), Duration.ofMinutes(15));
    }

    private void between(String name, Duration value, Duration low, Duration high) {
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            add("%s is %d s and must be %d to %d s"
                    .formatted(name, value.toSeconds(), low.toSeconds(), high.toSeconds()));
        }
    }

    private void add(String problem) {
        problems.add(GROUP + problem);
    }
}
