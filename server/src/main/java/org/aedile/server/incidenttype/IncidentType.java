package org.aedile.server.incidenttype;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aedile.kernel.Severity;

/**
 * A kind of incident.
 *
 * @param id lower-case letters, digits and dashes
 * @param name what people read, by language
 * @param icon a word of {@link #ICONS}
 * @param severity that an incident of the type begins with
 * @param title that an incident of the type begins with
 * @param categories kinds of source whose alerts suggest the type
 * @param fields what is recorded, in the order in which it is asked for
 * @param playbook id of the one that begins with an incident of the type; empty for none
 */
public record IncidentType(
        String id,
        Map<String, String> name,
        String icon,
        Severity severity,
        String title,
        List<String> categories,
        List<TypeField> fields,
        String playbook) {
    /** What can stand beside a type's name. */
    public static final List<String> ICONS = List.of(
            "incident",
            "attack",
            "crowd",
            "gas",
            "fire",
            "cyber",
            "object",
            "person",
            "power",
            "water",
            "road",
            "drone",
            "heat",
            "medical",
            "building");

    private static final int MOST_FIELDS = 60;
    private static final int MOST_CHARACTERS = 120;

    /**
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} with what is wrong
     */
    public IncidentType {
        name = Map.copyOf(name);
        categories = List.copyOf(categories);
        fields = List.copyOf(fields);
        TypeField.require(
                id.matches("[a-z0-9][a-z0-9-]{0,63}"),
                "id '" + id + "' must be 1 to 64 lower-case letters, digits and dashes");
        TypeField.requireTexts("name of type " + id, name, MOST_CHARACTERS);
        TypeField.require(ICONS.contains(icon), "icon '" + icon + "' is not one of " + String.join(", ", ICONS));
        TypeField.require(
                !title.isBlank() && title.length() <= MOST_CHARACTERS,
                "title has " + title.length() + " characters, must be 1 to " + MOST_CHARACTERS);
        TypeField.require(fields.size() <= MOST_FIELDS, "there are " + fields.size() + " fields, limit " + MOST_FIELDS);
        fields.stream()
                .collect(Collectors.groupingBy(TypeField::id, Collectors.counting()))
                .forEach((field, count) ->
                        TypeField.require(count == 1, "field " + field + " is there " + count + " times"));
    }

    public Optional<TypeField> find(String field) {
        return fields.stream().filter(one -> one.id().equals(field)).findFirst();
    }
}
