package org.aedile.city.demo;

import java.time.Duration;
import java.util.List;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile.Property;

/** The sorts of sources of the demo city: how they are registered and what they report. */
enum SiteKind {
    TRAFFIC(
            "traffic",
            city("traffic"),
            "transport",
            List.of(property("vehicles", "vehicles in 5 minutes", "1", 5, 0, 2_000))),
    SIGNAL(
            "signal_controller",
            city("signal_controller"),
            "transport",
            List.of(property("cycle", "signal cycle", "s", 5, 0, 400))),
    SQUARE("crowd", city("crowd"), "municipality", List.of(property("people", "people", "1", 1, 0, 50_000))),
    EXIT(
            "crowd",
            city("crowd"),
            "municipality",
            List.of(property("people_out", "people leaving", "/min", 1, 0, 5_000))),
    AIR(
            "air_quality",
            city("air_quality"),
            "municipality",
            List.of(
                    property("pm10", "particles", "ug/m3", 5, 0, 2_000),
                    property("pm2_5", "fine particles", "ug/m3", 5, 0, 1_500),
                    property("no2", "nitrogen dioxide", "ug/m3", 5, 0, 1_500),
                    property("o3", "ozone", "ug/m3", 5, 0, 800))),
    GAS(
            "gas",
            city("gas"),
            "fire",
            List.of(
                    property("cl2", "chlorine", "[ppm]", 1, -0.1, 20),
                    property("h2s", "hydrogen sulphide", "[ppm]", 1, -0.1, 100))),
    NOISE("noise", city("noise"), "municipality", List.of(property("laeq", "noise", "dB[SPL]", 1, 10, 140))),
    WEATHER(
            "weather",
            city("weather"),
            "municipality",
            List.of(
                    property("temperature", "air temperature", "Cel", 5, -20, 50),
                    property("humidity", "relative humidity", "%", 5, 0, 100),
                    property("wind", "wind", "m/s", 5, 0, 75),
                    property("rain", "rain", "mm/h", 5, 0, 300),
                    property("pressure", "air pressure", "hPa", 5, 900, 1_080))),
    WATER("water", city("water"), "utilities", List.of()),
    POWER("power", city("power"), "utilities", List.of()),
    WINDOWS("server", LogSource.of("windows", "", "security"), "transport", List.of()),
    LINUX("server", LogSource.of("linux", "", "sshd"), "it-security", List.of()),
    FIREWALL("network", LogSource.of("firewall", "firewall", ""), "it-security", List.of()),
    SWITCH("network", LogSource.of("switch", "", "syslog"), "it-security", List.of()),
    POSTS("public_post", city("public_post"), "police", List.of());

    private final String category;
    private final LogSource logSource;
    private final String agency;
    private final List<Property> properties;

    SiteKind(String category, LogSource logSource, String agency, List<Property> properties) {
        this.category = category;
        this.logSource = logSource;
        this.agency = agency;
        this.properties = properties;
    }

    String category() {
        return category;
    }

    LogSource logSource() {
        return logSource;
    }

    /** The agency that owns most sources of this kind. */
    String agency() {
        return agency;
    }

    /** What every source of this kind measures; instruments of plants differ, see {@link Instruments}. */
    List<Property> properties() {
        return properties;
    }

    DataClass dataClass() {
        return switch (this) {
            case POSTS -> DataClass.PERSONAL;
            case WINDOWS, LINUX, FIREWALL, SWITCH -> DataClass.PSEUDONYMOUS;
            default -> DataClass.NONE;
        };
    }

    private static LogSource city(String category) {
        return LogSource.of("city", category, "");
    }

    private static Property property(String name, String label, String unit, int minutes, double low, double high) {
        return new Property(name, label, unit, Duration.ofMinutes(minutes), low, high);
    }
}
