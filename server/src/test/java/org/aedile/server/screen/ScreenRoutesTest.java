package org.aedile.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenRoutesTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/wall",
                "/alerts?severity=high",
                "/sources/air-7",
                "/rules/4113ad23-9f33",
                "/rules/new",
                "/units/car-7"
            })
    void everyViewIsThePage(String view) throws IOException, InterruptedException {
        HttpResponse<String> answer = read(view);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"root\">");
    }

    @Test
    void whatIsNoViewIsNotThere() throws IOException, InterruptedException {
        assertThat(read("/nothing-here").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(TestServer.shared().uri(path)).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
