import { type Query, read, send, still } from "./client";
import type { Reading } from "./purpose";
import type { components } from "./openapi";

type Described = components["schemas"];

export type Unit = Described["UnitView"];
export type UnitKind = Unit["kind"];
export type UnitStatus = Unit["status"];
export type UnitWarning = Described["UnitWarning"];
export type WarningKind = UnitWarning["kind"];
export type UnitStep = Described["UnitStepForm"]["step"];
export type NearUnit = Described["NearUnit"];
export type UnitLink = Described["NewUnitLink"];
export type UnitForm = Described["UnitForm"];
export type UnitDevice = Described["HeldCredential"];
export type NewDevice = Described["UnitCredential"];
export type HeldLink = Described["UnitLinkView"];
export type SafetyFlag = Described["SafetyFlagView"];
export type NearCamera = Described["NearCamera"];
export type Phone = Described["PhoneView"];
export type PhoneReport = Pick<Described["PhoneReportForm"], "number" | "agoMillis"> &
  Partial<Described["PhoneReportForm"]>;

const of = (id: string): string => `/units/${encodeURIComponent(id)}`;

/** Every call about units, one line each. */
export const units = {
  list: (query: Query, signal?: AbortSignal) => read<Unit[]>("/units", query, signal),
  near: (query: Query, signal?: AbortSignal) => read<NearUnit[]>("/units/near", query, signal),
  get: (id: string, signal?: AbortSignal) => read<Unit>(of(id), {}, signal),
  put: (id: string, domain: string, form: UnitForm) =>
    send<Unit>("PUT", `${of(id)}?domain=${encodeURIComponent(domain)}`, form),
  retire: (id: string) => send<void>("DELETE", of(id)),
  devices: (id: string, signal?: AbortSignal) => read<UnitDevice[]>(`${of(id)}/credentials`, {}, signal),
  addDevice: (id: string) => send<NewDevice>("POST", `${of(id)}/credentials`),
  removeDevice: (id: string, device: string) =>
    send<void>("DELETE", `${of(id)}/credentials/${encodeURIComponent(device)}`),
  links: (id: string, signal?: AbortSignal) => read<HeldLink[]>(`${of(id)}/links`, {}, signal),
  removeLink: (id: string, link: string) => send<void>("DELETE", `${of(id)}/links/${encodeURIComponent(link)}`),
  change: (id: string, status: UnitStatus) => send<Unit>("POST", `${of(id)}/status`, { status }),
  /** @param forced why it is taken from what it does; empty for a unit that is free */
  assign: (id: string, incident: string, forced = "") =>
    send<Unit>("POST", `${of(id)}/assignment`, { incident, forced: forced === "" ? null : forced }),
  step: (id: string, step: UnitStep) => send<Unit>("POST", `${of(id)}/assignment/steps`, { step }),
  link: (id: string, minutes: number) => send<UnitLink>("POST", `${of(id)}/links`, { minutes }),
  warnings: (incident: string, signal?: AbortSignal) => read<SafetyFlag[]>("/safety-flags", { incident }, signal),
  lift: (flag: string, reason: string) =>
    send<void>("POST", `/safety-flags/${encodeURIComponent(flag)}/lift`, { reason }),
  warn: (incident: string, kind: WarningKind, text: string) =>
    send<void>("POST", "/safety-flags", { incident, kind, text }),
};

/** Which cameras see a place, and what one of them sent. */
export const cameras = {
  near: (query: Query, signal?: AbortSignal) => read<NearCamera[]>("/cameras/near", query, signal),
  still: (id: string, reading: Reading) => still(`camera/${id}`, `/cameras/${encodeURIComponent(id)}/still`, reading),
  look: (id: string, incident: string, through: "video-system" | "still") =>
    send<null>("POST", `/cameras/${encodeURIComponent(id)}/looks`, { incident, through }),
};

/** What a unit's own phone asks, without an account. */
export const phone = {
  open: (link: string, secret: string) => send<Phone>("POST", "/phone/open", { link, secret }),
  get: (signal?: AbortSignal) => read<Phone>("/phone", {}, signal),
  report: (reports: PhoneReport[]) => send<Phone>("POST", "/phone/reports", { reports }),
};
