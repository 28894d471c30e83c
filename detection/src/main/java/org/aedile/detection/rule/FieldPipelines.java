package org.aedile.detection.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows sources that don't speak Sigma's names: by what an event holds it finds how its fields are also called, and which log
 * source it is. The built-in ones are the YAML files beside this package, in {@code pipelines}; a city's own come with its
 * rules. Immutable, thread-safe.
 */
public final class FieldPipelines {
    /** The last is tried first. */
    private static final List<String> FILES = List.of("syslog", "auditd", "zeek", "suricata", "ocsf", "ecs");

    private final List<FieldMapping> mappings;

    private FieldPipelines(List<FieldMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    /** Read once. */
    private static final class BuiltIn {
        private static final FieldPipelines PIPELINES = read();

        private static FieldPipelines read() {
            FieldPipelines pipelines = new FieldPipelines(List.of());
            for (String file : FILES) {
                String name = "/org/aedile/detection/pipelines/" + file + ".yml";
                try {
                    for (Map<?, ?> document : YamlReader.documents(text(name))) {
                        pipelines = pipelines.with(document);
                    }
                } catch (Unsupported e) {
                    throw new IllegalStateException(name + ":" + e.position().line() + ": " + e.reason(), e);
                }
            }
            return pipelines;
        }

        private static String text(String name) {
            try (@Nullable InputStream in = FieldPipelines.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is not in the class path");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(name + " can't be read", e);
            }
        }
    }

    /** ECS, OCSF, Suricata, Zeek, auditd, syslog. */
    public static FieldPipelines builtIn() {
        return BuiltIn.PIPELINES;
    }

    /** True when a document describes a source instead of a rule. */
    public static boolean isIn(Map<?, ?> document) {
        return document.containsKey("pipeline") && !document.containsKey("detection");
    }

    /** These and another, which is tried first. */
    public FieldPipelines with(Map<?, ?> document) throws Unsupported {
        if (!(document instanceof LocatedMap map)) {
            throw new Unsupported("a pipeline must come from a file");
        }
        List<FieldMapping> more = new ArrayList<>();
        more.add(FieldMapping.read(map, FieldMapping.NONE));
        more.addAll(mappings);
        return new FieldPipelines(more);
    }

    /** All names under which some source may tell what rules ask for by this name; without itself. */
    public Set<String> otherNames(String name) {
        Set<String> others = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> Stream.concat(Stream.of(mapping), mapping.kinds().stream()))
                .flatMap(mapping -> mapping.fields().entrySet().stream())
                .filter(field -> field.getKey().equals(name) || field.getValue().contains(name))
                .forEach(field -> {
                    others.add(field.getKey());
                    others.addAll(field.getValue());
                });
        others.remove(name);
        return others;
    }

    /** In the order in which they are tried. */
    List<FieldMapping> mappings() {
        return mappings;
    }
}
