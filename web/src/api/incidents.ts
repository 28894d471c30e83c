import { type Query, read, readFor, saveFor, send, sendFile } from "./client";
import type { components } from "./openapi";

type Described = components["schemas"];

export type IncidentSummary = Described["IncidentSummary"];
export type IncidentDetail = Described["IncidentDetail"];
export type IncidentPart = Described["AgencyPart"];
export type IncidentPartState = IncidentPart["state"];
export type IncidentTask = Described["Task"];
export type TimelineEntry = Described["TimelineEntry"];
export type Saying = NonNullable<TimelineEntry["saying"]>;
export type NewIncident = Described["OpenForm"];
export type IncidentOrigin = IncidentSummary["origin"];
export type IncidentEdit = Described["Edit"];
export type NewEntry = Described["EntryForm"];
export type TypeOfIncident = Described["TypeOfIncident"];

/** A new line of a timeline, as the picture tells it. */
export interface IncidentLine {
  id: string;
  incident: string;
  entry: TimelineEntry;
  task: IncidentTask | null;
}

const of = (id: string): string => `/incidents/${encodeURIComponent(id)}`;

/** Under which a reader states what they read it for, outside of the work on it. */
export const recordOf = (id: string): string => `incident/${id}`;

/** Who works on an open incident need not say so. */
const reading = (signal?: AbortSignal) => (signal ? { incident: null, signal } : { incident: null });

/** Where entries of its timeline are written. */
export const entriesOf = (id: string): string => `${of(id)}/entries`;

/** Every call about incidents, one line each. */
export const incidents = {
  list: (query: Query, signal?: AbortSignal) => read<IncidentSummary[]>("/incidents", query, signal),
  get: (id: string, signal?: AbortSignal) => readFor<IncidentDetail>(recordOf(id), of(id), {}, reading(signal)),
  type: (id: string, signal?: AbortSignal) => read<TypeOfIncident>(`${of(id)}/type`, {}, signal),
  open: (incident: Partial<NewIncident> & Pick<NewIncident, "type" | "title">) =>
    send<IncidentSummary>("POST", "/incidents", incident),
  edit: (id: string, edits: IncidentEdit[]) => send<IncidentSummary>("PATCH", of(id), { edits }),
  join: (id: string, alerts: string[]) => send<IncidentSummary>("POST", `${of(id)}/alerts`, { alerts }),
  release: (id: string, alert: string, reason: string) =>
    send<IncidentSummary>("POST", `${of(id)}/alerts/${encodeURIComponent(alert)}/release`, { reason }),
  ask: (id: string, agency: string, request: string) =>
    send<IncidentSummary>("POST", `${of(id)}/parts`, { agency, request }),
  setPart: (id: string, state: IncidentPartState) => send<IncidentSummary>("PUT", `${of(id)}/parts/own`, { state }),
  command: (id: string, username: string) => send<IncidentSummary>("PUT", `${of(id)}/commander`, { username }),
  addTask: (id: string, title: string, agency: string) =>
    send<IncidentTask>("POST", `${of(id)}/tasks`, { title, agency }),
  changeTask: (task: IncidentTask, change: Partial<Pick<IncidentTask, "state" | "assignee" | "reason">>) =>
    send<IncidentTask>("PATCH", `${of(task.incident)}/tasks/${task.id}`, { version: task.version, ...change }),
  close: (id: string, reason: string) => send<IncidentSummary>("POST", `${of(id)}/close`, { reason }),
  reopen: (id: string, reason: string) => send<IncidentSummary>("POST", `${of(id)}/reopen`, { reason }),
};

export type InvolvedPerson = Described["InvolvedPerson"];
export type InvolvedRole = InvolvedPerson["role"];
export type Attachment = Described["Attachment"];
export type IncidentLink = Described["Link"];
export type HandOver = Described["HandOver"];

/** What belongs to the case: persons, files, links, hand-overs. */
export const cases = {
  persons: (id: string, signal?: AbortSignal) =>
    readFor<InvolvedPerson[]>(recordOf(id), `${of(id)}/persons`, {}, reading(signal)),
  addPerson: (id: string, role: InvolvedRole, name: string, description: string) =>
    send<InvolvedPerson>("POST", `${of(id)}/persons`, { role, name, description }),
  say: (id: string, person: string, text: string, standing: "fact" | "assessment") =>
    send<TimelineEntry>("POST", `${of(id)}/persons/${person}/statements`, { text, standing }),
  attachments: (id: string, signal?: AbortSignal) => read<Attachment[]>(`${of(id)}/attachments`, {}, signal),
  attach: (id: string, file: File) => sendFile<Attachment>(`${of(id)}/attachments`, file),
  handOut: (id: string, file: Attachment) =>
    saveFor(recordOf(id), `${of(id)}/attachments/${file.id}/content`, file.name),
  links: (id: string, signal?: AbortSignal) => read<IncidentLink[]>(`${of(id)}/links`, {}, signal),
  link: (id: string, incident: string, relation: string) =>
    send<IncidentLink[]>("POST", `${of(id)}/links`, { incident, relation }),
  handOvers: (id: string, signal?: AbortSignal) => read<HandOver[]>(`${of(id)}/hand-overs`, {}, signal),
  handOver: (id: string, to: string, note: string) => send<HandOver>("POST", `${of(id)}/hand-overs`, { to, note }),
  accept: (id: string, handOver: string) => send<HandOver>("POST", `${of(id)}/hand-overs/${handOver}/accept`, {}),
};
