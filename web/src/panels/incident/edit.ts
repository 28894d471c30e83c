import type { IncidentDetail, IncidentEdit } from "../../api/incidents";
import type { TypeField } from "../../api/types";

export const FIELDS = ["title", "type", "severity", "place", "description"] as const;
export type FieldName = (typeof FIELDS)[number];
/** What can be changed of an incident; what its type asks for stands under {@link ofType}. */
export type Header = Readonly<Record<FieldName, string>> & Readonly<Record<string, string>>;

const PREFIX = "field:";

/** What a field of the type is called in a header. */
export const nameOfField = (id: string): string => PREFIX + id;

/** The other way; empty for what is no field of a type. */
export const idOfField = (name: string): string => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : "");

/** Values of the fields of a type, by what they are called in a header. */
const ofType = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [nameOfField(id), value]));

export const headerOf = (incident: IncidentDetail): Header => {
  const { title, type, severity, place, description, fields } = incident;
  return { title, type, severity, place, description, position: positionOf(incident), ...ofType(fields) };
};

/** As the server writes it: longitude, latitude. */
export const positionOf = ({ lon, lat }: { lon: number | null; lat: number | null }): string =>
  lon === null || lat === null ? "" : `${decimal(lon)},${decimal(lat)}`;

const decimal = (degrees: number): string => (Number.isInteger(degrees) ? degrees.toFixed(1) : String(degrees));

/** The values of the fields of its type, by their ids. */
export const valuesIn = (header: Header): Record<string, string> =>
  Object.fromEntries(
    Object.entries(header).flatMap(([name, value]) => (idOfField(name) ? [[idOfField(name), value]] : [])),
  );

export const withValues = (header: Header, values: Readonly<Record<string, string>>): Header => ({
  ...header,
  ...ofType(values),
});

/** Without values that the type doesn't ask for, which the server would refuse; as it is while its fields aren't known. */
export function suited(header: Header, fields: readonly TypeField[] | null): Header {
  if (!fields) return header;
  const others = Object.keys(valuesIn(header)).filter((id) => fields.every((field) => field.id !== id));
  return withValues(header, Object.fromEntries(others.map((id) => [id, ""])));
}

/** What is sent: the fields that the writer changed, with what stood there when they did. */
export function editsOf(before: Header, values: Header): IncidentEdit[] {
  const names = new Set([...Object.keys(before), ...Object.keys(values)]);
  return [...names].flatMap((field) => {
    const [was, becomes] = [before[field] ?? "", values[field] ?? ""];
    return was === becomes ? [] : [{ field, was, becomes }];
  });
}

/** After somebody else was quicker: what the writer changed stays theirs, all else is as it is there now. */
export const mergedWith = (there: Header, before: Header, values: Header): Header => ({
  ...there,
  ...Object.fromEntries(editsOf(before, values).map(({ field, becomes }) => [field, becomes])),
});
