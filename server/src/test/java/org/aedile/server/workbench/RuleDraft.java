package org.aedile.server.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.server.ApiClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rule that somebody writes in the workbench, and the steps of its life over REST. */
final class RuleDraft {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;

    RuleDraft(String id) {
        this.id = id;
    }

    /** A rule that looks for a word in records of servers. */
    String looksFor(String word) {
        return """
                title: Looks for %1$s
                id: %2$s
                level: high
                logsource: {product: linux}
                detection:
                  word:
                    text|contains: %1$s
                  condition: word
                """.formatted(word, id);
    }

    /** Keeps the text as the next version and answers its number. */
    int write(ApiClient author, String text, int budget) {
        return write(author, text, "", budget);
    }

    /** The same with examples beside it. */
    int write(ApiClient author, String text, String examples, int budget) {
        var body = JSON.createObjectNode();
        body.put("text", text)
                .put("examples", examples)
                .put("reason", "a test")
                .put("agency", "")
                .put("budget", budget);
        ApiClient.Answer answer = author.post("/api/v1/rules/drafts", body.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("version").asInt();
    }

    ApiClient.Answer step(ApiClient person, int version, String step) {
        return person.post(
                "/api/v1/rules/%s/versions/%d/%s".formatted(id, version, step),
                "{\"reason\":\"because %s\"}".formatted(step));
    }

    /** Makes a text live with two people; answers its version. */
    int makeLive(ApiClient author, ApiClient approver, String text) {
        int version = write(author, text, 50);
        ApiClient.Answer answer = step(approver, version, "approve");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return version;
    }

    JsonNode life(ApiClient reader) {
        return reader.get("/api/v1/rules/" + id + "/versions").json();
    }

    String state(ApiClient reader, int version) {
        for (JsonNode one : life(reader).get("versions")) {
            if (one.get("version").asInt() == version) {
                return one.get("state").asString();
            }
        }
        return "absent";
    }
}
