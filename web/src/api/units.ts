import { type Query, read, send, still } from "./client";
import type { components } from "./openapi";

type Described = components["schemas"];

export type Unit = Described["UnitView"];
export type UnitKind = Unit["kind"];
export type UnitStatus = Unit["status"];
export type UnitWarning = Described["UnitWarning"];
export type WarningKind = UnitWarning["kind"];
export type UnitStep = Described["UnitStepForm"]["step"];
export type NearUnit = Described["NearUnit"];
export type UnitLink = Described["IssuedLink"];
export type NearCamera = Described["NearCamera"];
export type Phone = Described["PhoneView"];
export type PhoneReport = Pick<Described["PhoneReportForm"], "number" | "agoMillis"> &
  Partial<Described["PhoneReportForm"]>;

const of = (id: string): string => `/units/${encodeURIComponent(id)}`;

/** Every call about units, one line each. */
export const units = {
  near: (query: Query, signal?: AbortSignal) => read<NearUnit[]>("/units/near", query, signal),
  change: (id: string, status: UnitStatus) => send<Unit>("POST", `${of(id)}/status`, { status }),
  assign: (id: string, incident: string) => send<Unit>("POST", `${of(id)}/assignment`, { incident }),
  step: (id: string, step: UnitStep) => send<Unit>("POST", `${of(id)}/assignment/steps`, { step }),
  link: (id: string) => send<UnitLink>("POST", `${of(id)}/links`, {}),
  warn: (incident: string, kind: WarningKind, text: string) =>
    send<void>("POST", "/safety-flags", { incident, kind, text }),
};

/** Which cameras see a place, and what one of them sent. */
export const cameras = {
  near: (query: Query, signal?: AbortSignal) => read<NearCamera[]>("/cameras/near", query, signal),
  still: (id: string, signal?: AbortSignal) =>
    still(`camera/${id}`, `/cameras/${encodeURIComponent(id)}/still`, signal),
};

/** What a unit's own phone asks, without an account. */
export const phone = {
  open: (link: string, secret: string) => send<Phone>("POST", "/phone/open", { link, secret }),
  get: (signal?: AbortSignal) => read<Phone>("/phone", {}, signal),
  report: (reports: PhoneReport[]) => send<Phone>("POST", "/phone/reports", { reports }),
};
