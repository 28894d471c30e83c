package org.aedile.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FEATURE: one command starts database, log and server. */
class ServerStartTest {
    @Test
    void answersAndHasItsTables() throws Exception {
        TestServer server = TestServer.shared();
        HttpRequest request =
                HttpRequest.newBuilder(server.uri("/actuator/health/liveness")).build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isIn(200, 401);
        Object synchronous = server.bean(JdbcClient.class)
                .sql("select current_setting('fsync') || current_setting('synchronous_commit')")
                .query()
                .singleValue();
        assertThat(synchronous).isEqualTo("onon");
    }
}
