package org.aedile.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenRoutesTest {
    private static final String OF_BROWSERS = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Path SCREENS = Path.of("..", "web", "src");
    private static final Pattern SECTION = Pattern.compile("section === \"([a-z-]+)\"\\)(.*)");
    private static final Pattern PANES = Pattern.compile("PANES = \\[(.*)]");

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/wall", "/alerts?severity=high", "/u/9GYd0lXNvq1Z"})
    @MethodSource("viewsOfTheScreens")
    void everyViewIsThePage(String view) throws IOException, InterruptedException {
        HttpResponse<String> answer = read(view);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"root\">");
    }

    /** As the screens themselves tell their addresses apart. */
    static List<String> viewsOfTheScreens() throws IOException {
        List<String> views = new ArrayList<>();
        Matcher sections = SECTION.matcher(Files.readString(SCREENS.resolve("app/Gate.tsx")));
        while (sections.find()) {
            views.add("/" + sections.group(1));
            if (sections.group(2).contains("split(\"/\")[2]")) {
                views.add("/" + sections.group(1) + "/one");
            }
        }
        Matcher panes = PANES.matcher(Files.readString(SCREENS.resolve("view/panes.ts")));
        assertThat(panes.find()).isTrue();
        for (String pane : panes.group(1).split(", ")) {
            views.add("/" + pane.replace("\"", ""));
        }
        assertThat(views).contains("/what-if/one", "/queue");
        return views;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/whatif", "/rules/one/two/three"})
    void whatIsNoViewIsNotThereAndABrowserGetsThePageThatSaysSo(String address)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = read(address, OF_BROWSERS);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html");
        assertThat(answer.body()).contains("<div id=\"root\">");
    }

    @Test
    void programsGetTheProblemOfAllOthers() throws IOException, InterruptedException {
        assertIsProblem(read("/nothing-here", "*/*"));
        assertIsProblem(read("/assets/nothing-here.js", OF_BROWSERS));
        assertThat(read("/api/v1/nothing-here", OF_BROWSERS).body()).doesNotContain("<div");
    }

    private static void assertIsProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return read(path, OF_BROWSERS);
    }

    private HttpResponse<String> read(String path, String accepted) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(TestServer.shared().uri(path))
                .header("Accept", accepted)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
