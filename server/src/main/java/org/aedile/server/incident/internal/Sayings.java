package org.aedile.server.incident.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.incident.AgencyPart;
import org.aedile.server.incident.Edit;
import org.aedile.server.incident.NewIncident;
import org.aedile.server.incident.PartState;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;

/** What the platform says on a timeline of an incident itself: that it was opened, changed, shared and closed. */
final class Sayings {
    private Sayings() {}

    static Said opened(NewIncident incident) {
        String title = incident.header().title();
        Map<String, String> facts =
                new HashMap<>(Map.of("title", title, "origin", incident.origin().word()));
        if (incident.mirrored().isEmpty()) {
            return new Said(Saying.OPENED, "Opened: " + title, facts);
        }
        NewIncident.Mirrored mirrored = incident.mirrored().get();
        facts.put("authority", mirrored.authority());
        facts.put("externalId", mirrored.externalId());
        String text = "Opened as a mirror of %s %s: %s".formatted(mirrored.authority(), mirrored.externalId(), title);
        return new Said(Saying.MIRRORED, text, facts);
    }

    static Said changedElsewhere(String title) {
        return new Said(Saying.OTHER_SYSTEM, "The other system says: " + title, Map.of("title", title));
    }

    static Said edited(List<Edit> edits) {
        Map<String, String> facts = new HashMap<>();
        for (int i = 0; i < edits.size(); i++) {
            facts.put("field" + i, edits.get(i).field());
            facts.put("was" + i, edits.get(i).was());
            facts.put("becomes" + i, edits.get(i).becomes());
        }
        String text = edits.stream()
                .map(edit -> "%s: %s → %s".formatted(edit.field(), edit.was(), edit.becomes()))
                .collect(Collectors.joining("; "));
        return new Said(Saying.EDITED, text, facts);
    }

    static Said released(String reason) {
        return new Said(Saying.RELEASED, "An alert was taken out: " + reason, Map.of("reason", reason));
    }

    static Said asked(AgencyId agency, String request) {
        String text = "%s is asked to take part%s".formatted(agency, request.isBlank() ? "" : ": " + request);
        return new Said(Saying.ASKED, text, Map.of("agency", agency.value(), "request", request.strip()));
    }

    static Said part(AgencyPart part, PartState state) {
        String text = "%s: %s".formatted(part.agency(), state.word());
        return new Said(Saying.PART, text, Map.of("agency", part.agency(), "state", state.word()));
    }

    static Said closed(String reason) {
        return new Said(Saying.CLOSED, "Closed: " + reason, Map.of("reason", reason));
    }

    static Said allClosed(String reason) {
        return new Said(Saying.ALL_CLOSED, "Closed: " + reason, Map.of());
    }

    static Said reopened(String reason) {
        return new Said(Saying.REOPENED, "Opened again: " + reason, Map.of("reason", reason));
    }

    static Said commander(String username, AgencyId agency) {
        Map<String, String> facts = Map.of("commander", username, "agency", agency.value());
        return new Said(Saying.COMMANDER, username + " leads it for " + agency, facts);
    }
}
