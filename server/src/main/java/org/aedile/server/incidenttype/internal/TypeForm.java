package org.aedile.server.incidenttype.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.Severity;
import org.aedile.server.incidenttype.FieldKind;
import org.aedile.server.incidenttype.IncidentType;
import org.aedile.server.incidenttype.RequiredAt;
import org.aedile.server.incidenttype.TypeField;
import org.jspecify.annotations.Nullable;

/** A type as JSON: on the wire and in the table. */
record TypeForm(
        @NotNull String id,
        @NotNull Map<String, String> name,
        @NotNull String icon,
        @NotNull String severity,
        @NotNull String title,
        @NotNull List<String> categories,
        @NotNull List<@Valid FieldForm> fields,
        @NotNull String playbook) {

    /** A field as JSON. */
    record FieldForm(
            @NotNull String id,
            @NotNull Map<String, String> label,
            @NotNull FieldKind kind,
            @NotNull List<String> choices,
            @NotNull String unit,
            @Nullable Double least,
            @Nullable Double most,
            @NotNull RequiredAt required) {
        static FieldForm of(TypeField field) {
            return new FieldForm(
                    field.id(),
                    field.label(),
                    field.kind(),
                    field.choices(),
                    field.limits().unit(),
                    field.limits().least(),
                    field.limits().most(),
                    field.required());
        }

        TypeField field() {
            return new TypeField(id, label, kind, choices, new TypeField.Limits(unit, least, most), required);
        }
    }

    static TypeForm of(IncidentType type) {
        return new TypeForm(
                type.id(),
                type.name(),
                type.icon(),
                type.severity().word(),
                type.title(),
                type.categories(),
                type.fields().stream().map(FieldForm::of).toList(),
                type.playbook());
    }

    /** @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} */
    IncidentType type() {
        return new IncidentType(
                id,
                name,
                icon,
                Severity.require(severity),
                title,
                categories,
                fields.stream().map(FieldForm::field).toList(),
                playbook);
    }
}
