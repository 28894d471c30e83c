package org.aedile.server.config;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads the settings strictly, before anything starts: values that don't fit, names that don't exist and settings that
 * contradict each other are gathered and refused together.
 */
public final class SettingsReader {
    private static final String PREFIX = "aedile";

    private SettingsReader() {}

    /**
     * The settings of this environment.
     *
     * @throws WrongSettings naming every problem
     */
    public static AedileProperties read(ConfigurableEnvironment environment) {
        Binder binder = Binder.get(environment);
        Map<String, ResolvableType> names = names();
        List<String> problems = new ArrayList<>();
        names.forEach((name, type) -> checkValue(binder, name, type, problems));
        checkNames(environment, names, problems);
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
        AedileProperties properties = binder.bindOrCreate(PREFIX, Bindable.of(AedileProperties.class));
        problems.addAll(SettingsCheck.problems(properties));
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
        return properties;
    }

    /** Every setting by its name in YAML, with its type. */
    public static Map<String, ResolvableType> names() {
        Map<String, ResolvableType> names = new LinkedHashMap<>();
        addNames(PREFIX, AedileProperties.class, names);
        return names;
    }

    private static void addNames(String prefix, Class<?> group, Map<String, ResolvableType> names) {
        for (RecordComponent component : group.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord()) {
                addNames(name, component.getType(), names);
            } else {
                names.put(name, ResolvableType.forType(component.getGenericType()));
            }
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static void checkValue(Binder binder, String name, ResolvableType type, List<String> problems) {
        try {
            binder.bind(name, Bindable.of(type));
        } catch (BindException e) {
            Object value = e.getProperty() == null ? "" : e.getProperty().getValue();
            problems.add("%s is '%s', which is not %s".formatted(name, value, kindOf(type)));
        }
    }

    private static String kindOf(ResolvableType type) {
        Class<?> kind = type.toClass();
        if (kind == Duration.class) {
            return "a duration such as 10s, 5ms or 7d";
        }
        if (kind == boolean.class) {
            return "true or false";
        }
        if (kind == int.class || kind == short.class) {
            return "a whole number";
        }
        return kind == Path.class ? "a path" : "a " + kind.getSimpleName();
    }

    /** Only in files: the environment holds names that are none of ours, such as AEDILE_HOME. */
    private static void checkNames(
            ConfigurableEnvironment environment, Map<String, ResolvableType> names, List<String> problems) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            boolean file = String.valueOf(source.getUnderlyingSource()).contains("OriginTrackedMapPropertySource");
            if (!file || !(source instanceof IterableConfigurationPropertySource iterable)) {
                continue;
            }
            iterable.stream()
                    .map(Object::toString)
                    .filter(name -> name.startsWith(PREFIX + "."))
                    .filter(name -> !known(name, names))
                    .forEach(name -> problems.add(name + " is not a setting; docs/configuration.md lists them"));
        }
    }

    /** The setting of which a list's element is named. */
    private static String withoutIndex(String name) {
        return name.replaceAll("\\[\\d+]$", "");
    }

    private static boolean known(String name, Map<String, ResolvableType> names) {
        return names.entrySet().stream()
                .anyMatch(entry -> entry.getKey().equals(withoutIndex(name))
                        || Map.class.isAssignableFrom(entry.getValue().toClass())
                                && (name.startsWith(entry.getKey() + ".") || name.startsWith(entry.getKey() + "[")));
    }
}
