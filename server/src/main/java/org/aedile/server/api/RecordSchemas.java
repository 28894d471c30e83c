package org.aedile.server.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes our records as they travel, which the generator doesn't see: a member is there unless it is left out when null,
 * and null only where the code says so; a record that travels as an array is a tuple. Two records may not have one name.
 */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // as the description's model has them
class RecordSchemas implements ModelConverter {
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        Schema schema = chain.next().resolve(type, context, chain);
        if (!raw.isRecord() || schema == null) {
            return schema;
        }
        if (isTuple(raw)) {
            return tuple(raw, context);
        }
        Schema model = model(schema, context);
        if (model != null && model.getProperties() != null) {
            requireOneName(model, raw);
            describe(raw, model);
        }
        return schema;
    }

    private static @Nullable Schema model(Schema schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private void requireOneName(Schema model, Class<?> raw) {
        Class<?> other = model.getName() == null ? raw : named.putIfAbsent(model.getName(), raw);
        if (other != null && other != raw) {
            throw new IllegalStateException(
                    raw.getName() + " and " + other.getName() + " are both called " + model.getName());
        }
    }

    private static void describe(Class<?> raw, Schema model) {
        Map<String, Schema> properties = model.getProperties();
        Set<String> required = new TreeSet<>(properties.keySet());
        describe(raw, properties, required);
        model.setRequired(new ArrayList<>(required));
    }

    private static void describe(Class<?> raw, Map<String, Schema> properties, Set<String> required) {
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = name(component);
            Schema property = properties.get(name);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), properties, required);
            } else if (property != null && hasNullItems(component, property)) {
                property.setItems(orNull(property.getItems()));
            } else if (property != null && isNullable(component.getAnnotatedType())) {
                if (isLeftOut(raw, component)) {
                    required.remove(name);
                } else {
                    properties.put(name, orNull(property));
                }
            }
        }
    }

    private static boolean hasNullItems(RecordComponent component, Schema property) {
        return property.getItems() != null
                && component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                && isNullable(list.getAnnotatedActualTypeArguments()[0]);
    }

    private static boolean isNullable(java.lang.reflect.AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean isLeftOut(Class<?> raw, RecordComponent component) {
        JsonInclude ofComponent = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude include = ofComponent == null ? raw.getAnnotation(JsonInclude.class) : ofComponent;
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    /** True when null is allowed; also where an unwrapped record shares its members with the one around it. */
    static boolean mayBeNull(Schema<?> schema) {
        return schema.getAnyOf() != null
                || schema.getTypes() != null && schema.getTypes().contains("null");
    }

    private static Schema orNull(Schema schema) {
        if (mayBeNull(schema)) {
            return schema;
        }
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem("null")));
        }
        schema.addType("null");
        if (schema.getEnum() != null) {
            List<@Nullable Object> words = new ArrayList<>(schema.getEnum());
            words.add(null);
            schema.setEnum(words);
        }
        return schema;
    }

    private static boolean isTuple(Class<?> raw) {
        JsonFormat format = raw.getAnnotation(JsonFormat.class);
        return format != null && format.shape() == JsonFormat.Shape.ARRAY;
    }

    private static Schema tuple(Class<?> raw, ModelConverterContext context) {
        List<Schema> positions = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            Schema position = context.resolve(new AnnotatedType(component.getType()));
            positions.add(isNullable(component.getAnnotatedType()) ? orNull(position) : position);
        }
        return new JsonSchema()
                .typesItem("array")
                .prefixItems(positions)
                .minItems(positions.size())
                .maxItems(positions.size());
    }
}
