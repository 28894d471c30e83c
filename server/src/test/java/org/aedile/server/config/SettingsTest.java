package org.aedile.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** FEATURE: wrong settings refuse to start and are all named; every setting is documented. */
class SettingsTest {
    private static final Path TABLE = Path.of("../docs/configuration.md");

    @Test
    void defaultsFit() {
        AedileProperties properties = SettingsReader.read(environment(Map.of()));
        assertThat(properties.http().address()).isEqualTo("127.0.0.1");
        assertThat(properties.kafka().embedded()).isTrue();
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        WrongSettings wrong = catchThrowableOfType(
                WrongSettings.class,
                () -> SettingsReader.read(environment(Map.of(
                        "aedile.http.port", "99999",
                        "aedile.log.flush-interval", "50ms",
                        "aedile.flink.rest", "cluster",
                        "aedile.disk.warn-percent", "98"))));
        assertThat(wrong.problems())
                .contains(
                        "aedile.http.port is 99999 and must be 0 to 65535",
                        "aedile.log.flush-interval is 50 ms and must be 0 to 10 ms",
                        "aedile.flink.rest is 'cluster' and must be host:port",
                        "aedile.disk.warn-percent is 98, above aedile.disk.stop-percent of 97");
    }

    @Test
    void valuesOfTheWrongKindAreNamedTogether() {
        WrongSettings wrong = catchThrowableOfType(
                WrongSettings.class,
                () -> SettingsReader.read(
                        environment(Map.of("aedile.http.port", "many", "aedile.log.retention", "a week"))));
        assertThat(wrong.problems())
                .containsExactlyInAnyOrder(
                        "aedile.http.port is 'many', which is not a whole number",
                        "aedile.log.retention is 'a week', which is not a duration such as 10s, 5ms or 7d");
    }

    @Test
    void anAddressThatOthersReachNeedsTlsOrAProxy() {
        WrongSettings wrong = catchThrowableOfType(
                WrongSettings.class, () -> SettingsReader.read(environment(Map.of("aedile.http.address", "0.0.0.0"))));
        assertThat(wrong.problems()).singleElement().asString().contains("aedile.http.certificate", "behind-proxy");
        AedileProperties behindProxy = SettingsReader.read(
                environment(Map.of("aedile.http.address", "0.0.0.0", "aedile.http.behind-proxy", "true")));
        assertThat(behindProxy.http().behindProxy()).isTrue();
    }

    @Test
    void everySettingIsInTheTable() throws Exception {
        Matcher names =
                Pattern.compile("^\\| `(aedile\\.[a-z.-]+)`", Pattern.MULTILINE).matcher(Files.readString(TABLE));
        Set<String> documented = new TreeSet<>();
        while (names.find()) {
            documented.add(names.group(1));
        }
        assertThat(documented).isEqualTo(new TreeSet<>(SettingsReader.names().keySet()));
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }
}
