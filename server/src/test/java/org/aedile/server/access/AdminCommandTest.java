package org.aedile.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** FEATURE: the first administrator is made from the command line, whether or not the server runs. */
class AdminCommandTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path directory;

    private final InputStream terminal = System.in;

    @AfterEach
    void giveTheTerminalBack() {
        System.setIn(terminal);
    }

    @Test
    void aRunningServerTakesTheAdministratorAtOnce() {
        TestServer server = TestServer.shared();

        assertThat(create(server.data(), PASSWORD, "ada", "--name", "Ada")).isZero();

        ApiClient ada = new ApiClient(server);
        assertThat(ada.logIn("ada", PASSWORD).status()).isEqualTo(200);
        assertThat(ada.get("/api/v1/session").json().get("user").get("roles").toString())
                .contains("admin");
        assertThat(create(server.data(), PASSWORD, "ada"))
                .as("the name is taken")
                .isNotZero();
    }

    @Test
    void aWeakPasswordIsRefused() {
        TestServer server = TestServer.shared();

        assertThat(create(server.data(), "short", "bob")).isNotZero();

        assertThat(new ApiClient(server).logIn("bob", "short").status()).isEqualTo(401);
    }

    @Test
    void withoutAServerTheAdministratorIsThereWhenItStarts() {
        Path data = directory.resolve("fresh");

        assertThat(create(data, PASSWORD, "eve")).isZero();

        try (TestServer server = TestServer.start(data, Map.of())) {
            assertThat(new ApiClient(server).logIn("eve", PASSWORD).status()).isEqualTo(200);
        }
    }

    private static int create(Path data, String password, String... options) {
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
        String[] arguments = new String[options.length + 3];
        arguments[0] = "create";
        arguments[1] = "--data";
        arguments[2] = data.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return new CommandLine(new AdminCommand()).execute(arguments);
    }
}
