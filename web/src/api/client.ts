import type {
  Agency,
  AgencyChange,
  Agreement,
  AgreementTerms,
  AlertDetail,
  AlertSummary,
  Approval,
  AssetDetail,
  AuditCheckpoint,
  AuditEntry,
  AuditProof,
  Channel,
  ChannelTest,
  City,
  CloseReason,
  DataRequest,
  Delivery,
  Domain,
  Factors,
  Finding,
  Glass,
  GlassForm,
  Group,
  Handover,
  HandoverSection,
  IncidentType,
  LogEntry,
  LoggedOut,
  LogInWays,
  MembershipChoice,
  NamedPurpose,
  NewApp,
  NewCredential,
  NewDataRequest,
  NewPerson,
  NewShift,
  NewSubscription,
  Note,
  Objection,
  Notification,
  OpenSession,
  Oversight,
  Page,
  PasskeyCreation,
  PasskeyRequest,
  Person,
  Picture,
  PlaybookLife,
  PlaybookRun,
  PlaybookSummary,
  PlaybookText,
  PublicReport,
  RecoveryCodes,
  Refusal,
  RejectedRow,
  Responsibility,
  ResponsibilityForm,
  Role,
  RuleDraft,
  RuleExamples,
  RuleHits,
  RuleLife,
  RuleProblem,
  Rules,
  RuleStep,
  RuleTitles,
  RuleVersion,
  SearchHit,
  SearchTerms,
  SecondStep,
  Series,
  ServedAgency,
  Session,
  Shift,
  SourceDetail,
  Status,
  StepMove,
  StoredObservation,
  Subscription,
  TextProblem,
  Trial,
  TrialForm,
  TypeVersion,
  Verdict,
  WhyAnswer,
  WhyForm,
} from "./types";

import { withSecondPerson } from "./again";
import { headersOf, purposeHeaders, type Reading, type Stated } from "./purpose";

const BASE = "/api/v1";

/** What the server answered instead of a result: RFC 9457 with the code, the hint and the trace of it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly hint: string,
    readonly traceId: string,
    /** the request by which it waits for a second person; empty when it doesn't */
    readonly request = "",
    /** what exactly stands against it; screens say it in the reader's words */
    readonly objections: readonly Objection[] = [],
  ) {
    super(detail);
  }
}

const AWAY: readonly number[] = [0, 502, 503, 504];

/** True when the server can't be reached now, so that the same may work later. */
export const isUnreachable = (error: unknown): boolean => error instanceof Problem && AWAY.includes(error.status);

export type Query = Record<string, string | number | undefined | null>;

/** Adds what is set to the path, in the order given. */
export function withQuery(path: string, query: Query): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") parts.set(name, String(value));
  }
  const text = parts.toString();
  return text === "" ? BASE + path : `${BASE + path}?${text}`;
}

function csrfToken(): string | null {
  const match = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie);
  return match?.[1] ? decodeURIComponent(match[1]) : null;
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  const text = (name: string): string => {
    const value = (body as Record<string, unknown>)[name];
    return typeof value === "string" ? value : "";
  };
  const detail = text("detail") || `${response.status} ${response.statusText}`;
  const objections = (body as { objections?: Objection[] }).objections ?? [];
  return new Problem(response.status, text("code"), detail, text("hint"), text("traceId"), text("request"), objections);
}

async function call(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const token = csrfToken();
  if (token && init.method && init.method !== "GET") headers.set("X-XSRF-TOKEN", token);
  headers.set("Accept", headers.get("Accept") ?? "application/json, application/problem+json");
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers, credentials: "same-origin" });
  } catch {
    throw new Problem(0, "server.unreachable", "The server does not answer", "", "");
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await call(withQuery(path, query), signal ? { signal } : {});
  return (await response.json()) as T;
}

/** Reads a record that may hold personal data, for what the reader stated or the incident it belongs to. */
export async function readFor<T>(
  record: string,
  path: string,
  query: Query,
  { incident, signal }: Reading,
): Promise<T> {
  const headers = purposeHeaders(record, incident);
  const response = await call(withQuery(path, query), signal ? { signal, headers } : { headers });
  return (await response.json()) as T;
}

/** A picture that may show people: whole for what the reader stated, else in blocks. */
export async function still(record: string, path: string, { incident, signal }: Reading) {
  const headers = { ...purposeHeaders(record, incident), Accept: "image/*" };
  const response = await call(withQuery(path, {}), signal ? { signal, headers } : { headers });
  return { image: await response.blob(), masked: response.headers.get("Aedile-Masked") === "true" };
}

/** Reads a file of bytes. */
export async function bytes(path: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const headers = { Accept: "application/octet-stream, application/problem+json" };
  const response = await call(withQuery(path, {}), signal ? { signal, headers } : { headers });
  return response.arrayBuffer();
}

export async function send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = signal ? { method, signal } : { method };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "Content-Type": "application/json" };
  }
  const response = await call(BASE + path, init);
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Sends what is done for a purpose only. */
async function sendFor<T>(purpose: Stated, path: string, body: unknown): Promise<T> {
  const headers = { ...headersOf(purpose), "Content-Type": "application/json" };
  const response = await call(BASE + path, { method: "POST", headers, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

/** Sends a file as it is, under its name. */
export async function sendFile<T>(path: string, file: File): Promise<T> {
  const headers = { "Content-Type": file.type || "application/octet-stream" };
  const response = await call(withQuery(path, { name: file.name }), { method: "POST", headers, body: file });
  return (await response.json()) as T;
}

/** Sends something that is done once however often it is sent under that key. */
export async function sendOnce(path: string, body: unknown, key: string): Promise<void> {
  const headers = { "Content-Type": "application/json", "Idempotency-Key": key };
  await call(BASE + path, { method: "POST", headers, body: JSON.stringify(body), signal: AbortSignal.timeout(15_000) });
}

/** Hands a file to the reader. */
function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Hands a file to the reader that may be about people. */
export async function saveFor(record: string, path: string, name: string): Promise<void> {
  const headers = { ...purposeHeaders(record, null), Accept: "application/octet-stream, application/problem+json" };
  const response = await call(BASE + path, { headers });
  save(name, await response.blob());
}

const rule = (id: string): string => `/rules/${encodeURIComponent(id)}`;
const playbook = (id: string): string => `/playbooks/${encodeURIComponent(id)}`;
const incidentType = (id: string): string => `/incident-types/${encodeURIComponent(id)}`;
const request = (id: string): string => `/requests/${encodeURIComponent(id)}`;
const account = (username: string): string => `/accounts/${encodeURIComponent(username)}`;
const groupMember = (name: string, username: string): string =>
  `/groups/${encodeURIComponent(name)}/members/${encodeURIComponent(username)}`;
const source = (id: string): string => `/sources/${encodeURIComponent(id)}`;

/** Every call the screens make, one line each. */
export const api = {
  session: () => read<Session>("/session"),
  signIn: (username: string, password: string) =>
    send<Session | SecondStep>("POST", "/session", { username, password }),
  signInWithCode: (code: string) => send<Session>("POST", "/session/second-factor", { code }),
  signInWays: () => read<LogInWays>("/session/ways"),
  passkeyRequest: () => send<PasskeyRequest>("POST", "/session/passkey/options", {}),
  signInWithPasskey: (credential: unknown) => send<Session>("POST", "/session/passkey", { credential }),
  signOut: () => send<LoggedOut | undefined>("DELETE", "/session"),
  changePassword: (oldPassword: string, newPassword: string) =>
    send<void>("POST", "/session/password", { oldPassword, newPassword }),
  sessions: () => read<OpenSession[]>("/session/all"),
  endSession: (id: string) => send<void>("DELETE", `/session/all/${encodeURIComponent(id)}`),
  endOtherSessions: () => send<void>("DELETE", "/session/all"),
  factors: () => read<Factors>("/session/factors"),
  beginApp: () => send<NewApp>("POST", "/session/factors/app", {}),
  confirmApp: (code: string) => send<RecoveryCodes>("PUT", "/session/factors/app", { code }),
  removeApp: () => send<void>("DELETE", "/session/factors/app"),
  renewRecoveryCodes: () => send<RecoveryCodes>("POST", "/session/factors/recovery-codes", {}),
  passkeyCreation: () => send<PasskeyCreation>("POST", "/session/factors/passkeys/options", {}),
  addPasskey: (name: string, credential: unknown) =>
    send<RecoveryCodes>("POST", "/session/factors/passkeys", { name, credential }),
  renamePasskey: (id: string, name: string) =>
    send<void>("PUT", `/session/factors/passkeys/${encodeURIComponent(id)}`, { name }),
  removePasskey: (id: string) => send<void>("DELETE", `/session/factors/passkeys/${encodeURIComponent(id)}`),
  city: (domain: string | null) => read<City>("/city", { domain }),
  search: (q: string, domain: string | null, signal?: AbortSignal) =>
    read<SearchHit[]>("/city/search", { q, domain }, signal),
  domains: () => read<Domain[]>("/domains"),
  picture: (query: Query, signal?: AbortSignal) => read<Picture>("/picture", query, signal),
  alerts: (query: Query, signal?: AbortSignal) => read<Page<AlertSummary>>("/alerts", query, signal),
  alert: (id: string, reading: Reading) => readFor<AlertDetail>(`alert/${id}`, `/alerts/${id}`, {}, reading),
  unmask: (id: string, reason: string, purpose: Stated, onUnmasked: (whole: AlertDetail) => void) =>
    withSecondPerson(async () => onUnmasked(await sendFor<AlertDetail>(purpose, `/alerts/${id}/unmask`, { reason }))),
  exportAlerts: (query: Query, purpose: Stated) =>
    withSecondPerson(async () => {
      const response = await call(withQuery("/alerts.csv", query), { headers: headersOf(purpose) });
      save("alerts.csv", await response.blob());
    }),
  acknowledge: (id: string, note: Note = {}) => send<AlertSummary>("POST", `/alerts/${id}/acknowledge`, note),
  close: (id: string, reason: CloseReason, note: Note = {}) =>
    send<AlertSummary>("POST", `/alerts/${id}/close`, { reason, ...note }),
  comment: (id: string, note: Note) => send<AlertSummary>("POST", `/alerts/${id}/comment`, note),
  reopen: (id: string) => send<AlertSummary>("POST", `/alerts/${id}/reopen`, {}),
  sources: (query: Query, signal?: AbortSignal) => read<Page<SourceDetail>>("/sources", query, signal),
  source: (id: string, domain: string | null, signal?: AbortSignal) =>
    read<SourceDetail>(source(id), { domain }, signal),
  assets: (query: Query, signal?: AbortSignal) => read<Page<AssetDetail>>("/assets", query, signal),
  series: (id: string, query: Query, reading: Reading) =>
    readFor<Series>(`source/${id}`, `${source(id)}/series`, query, reading),
  observations: (id: string, query: Query, reading: Reading) =>
    readFor<Page<StoredObservation>>(`source/${id}`, `${source(id)}/observations`, query, reading),
  setMaintenance: (id: string, until: string, reason: string) =>
    send<SourceDetail>("POST", `${source(id)}/maintenance`, { until, reason }),
  endMaintenance: (id: string) => send<SourceDetail>("DELETE", `${source(id)}/maintenance`),
  learnAnew: (id: string, reason: string) => send<SourceDetail>("POST", `${source(id)}/relearning`, { reason }),
  createCredential: (id: string) => send<NewCredential>("POST", `${source(id)}/credentials`, {}),
  revokeCredential: (id: string, credential: string) => send<void>("DELETE", `${source(id)}/credentials/${credential}`),
  rejected: (query: Query, signal?: AbortSignal) => read<Page<RejectedRow>>("/rejected", query, signal),
  auditCheckpoint: (signal?: AbortSignal) => read<AuditCheckpoint>("/audit/checkpoint", {}, signal),
  auditEntries: (query: Query, signal?: AbortSignal) => read<Page<AuditEntry>>("/audit/entries", query, signal),
  auditEntry: (number: number, signal?: AbortSignal) => read<AuditEntry>(`/audit/entries/${number}`, {}, signal),
  auditProof: (number: number, signal?: AbortSignal) => read<AuditProof>(`/audit/entries/${number}/proof`, {}, signal),
  rules: (domain: string | null) => read<Rules>("/rules", { domain }),
  rule: async (id: string) =>
    (await call(BASE + rule(id), { headers: { Accept: "text/plain, application/json" } })).text(),
  ruleLife: (id: string) => read<RuleLife>(`${rule(id)}/versions`),
  ruleHits: (id: string, domain: string | null) => read<RuleHits>(`${rule(id)}/hits`, { domain }),
  ruleExamples: (id: string) => read<RuleExamples>(`${rule(id)}/examples`),
  checkRuleExamples: (examples: string, signal?: AbortSignal) =>
    send<{ problems: RuleProblem[] }>("POST", "/rules/examples/check", { examples }, signal),
  tellRuleExamples: (text: string, examples: string) =>
    send<RuleExamples>("POST", "/rules/examples/tell", { text, examples }),
  checkRule: (text: string, signal?: AbortSignal) =>
    send<{ problems: RuleProblem[] }>("POST", "/rules/check", { text }, signal),
  tryRule: (form: Partial<TrialForm>) => send<Trial>("POST", "/rules/try", form),
  draftRule: (draft: Partial<RuleDraft>) => send<RuleVersion>("POST", "/rules/drafts", draft),
  explainRule: (id: string, form: Partial<WhyForm>) => send<WhyAnswer>("POST", `${rule(id)}/explain`, form),
  stepRule: (id: string, version: number, step: RuleStep, reason: string) =>
    withSecondPerson(() => send<RuleVersion>("POST", `${rule(id)}/versions/${version}/${step}`, { reason })),
  viewAs: (role: Role) => send<null>("PUT", "/session/view", { role }),
  viewAsOneself: () => send<null>("DELETE", "/session/view"),
  people: () => read<Person[]>("/accounts"),
  addPerson: (person: NewPerson) => send<Person>("POST", "/accounts", person),
  changePerson: (username: string, roles: readonly Role[], disabled: boolean) =>
    send<Person>("PUT", account(username), { roles, disabled }),
  sessionsOf: (username: string) => read<OpenSession[]>(`${account(username)}/sessions`),
  endSessionsOf: (username: string) => send<void>("DELETE", `${account(username)}/sessions`),
  resetSecondFactor: (username: string) => send<void>("DELETE", `${account(username)}/second-factor`),
  setPassword: (username: string, password: string) => send<void>("PUT", `${account(username)}/password`, { password }),
  join: (username: string, agency: string, roles: readonly Role[]) =>
    send<Person>("PUT", `${account(username)}/memberships/${encodeURIComponent(agency)}`, { roles }),
  leave: (username: string, agency: string) =>
    send<void>("DELETE", `${account(username)}/memberships/${encodeURIComponent(agency)}`),
  groups: () => read<Group[]>("/groups"),
  foundGroup: (name: string, title: string, owners: readonly string[]) =>
    send<Group>("POST", "/groups", { name, title, owners }),
  addToGroup: (name: string, username: string, owner: boolean) =>
    send<Group>("PUT", groupMember(name, username), { owner }),
  confirmInGroup: (name: string, username: string) => send<Group>("POST", `${groupMember(name, username)}/confirm`, {}),
  removeFromGroup: (name: string, username: string) => send<void>("DELETE", groupMember(name, username)),
  agencies: () => read<Agency[]>("/agencies"),
  changeAgency: (id: string, change: AgencyChange) =>
    send<Agency>("PUT", `/agencies/${encodeURIComponent(id)}`, change),
  ownAgencies: () => read<MembershipChoice[]>("/session/agencies"),
  actFor: (agency: string) => send<void>("PUT", "/session/agency", { agency }),
  shifts: () => read<Shift[]>("/shifts"),
  addShift: (shift: NewShift) => send<Shift>("POST", "/shifts", shift),
  removeShift: (id: string) => send<void>("DELETE", `/shifts/${id}`),
  responsibilities: () => read<Responsibility[]>("/responsibilities"),
  putResponsibility: (name: string, form: ResponsibilityForm) =>
    send<void>("PUT", `/responsibilities/${encodeURIComponent(name)}`, form),
  removeResponsibility: (name: string) => send<void>("DELETE", `/responsibilities/${encodeURIComponent(name)}`),
  served: (domain: string | null) => read<ServedAgency[]>("/served", { domain }),
  agreements: () => read<Agreement[]>("/agreements"),
  proposeAgreement: (terms: AgreementTerms) => send<Agreement>("POST", "/agreements", terms),
  replaceAgreement: (id: string, terms: AgreementTerms) =>
    send<Agreement>("POST", `/agreements/${id}/replacement`, terms),
  adviseAgreement: (id: string, text: string) => send<Agreement>("POST", `/agreements/${id}/advise`, { text }),
  signAgreement: (id: string) => send<Agreement>("POST", `/agreements/${id}/sign`, {}),
  revokeAgreement: (id: string, text: string) => send<Agreement>("POST", `/agreements/${id}/revoke`, { text }),
  oversight: () => read<Oversight>("/oversight"),
  purposes: () => read<NamedPurpose[]>("/purposes"),
  approvals: () => read<Approval[]>("/approvals"),
  approve: (id: string) => send<Approval>("POST", `/approvals/${id}/approve`, {}),
  refuse: (id: string, text: string) => send<Approval>("POST", `/approvals/${id}/refuse`, { text }),
  withdraw: (id: string) => send<Approval>("POST", `/approvals/${id}/withdraw`, {}),
  glasses: () => read<Glass[]>("/break-glass"),
  breakGlass: (form: GlassForm) => send<Glass>("POST", "/break-glass", form),
  endGlass: (id: string) => send<Glass>("POST", `/break-glass/${id}/end`, {}),
  reviewGlass: (id: string, justified: boolean, text: string) =>
    send<Glass>("POST", `/break-glass/${id}/review`, { justified, text }),
  ruleTitles: () => read<RuleTitles[]>("/rules/titles"),
  incidentTypes: () => read<TypeVersion[]>("/incident-types"),
  incidentType: (id: string) => read<TypeVersion[]>(incidentType(id)),
  writeIncidentType: (type: IncidentType, basis: number, reason: string) =>
    send<TypeVersion>("PUT", incidentType(type.id), { type, basis, reason }),
  retireIncidentType: (id: string, basis: number, reason: string) =>
    send<TypeVersion>("POST", `${incidentType(id)}/retire`, { basis, reason }),
  playbooks: () => read<PlaybookSummary[]>("/playbooks"),
  playbook: (id: string) => read<PlaybookLife>(playbook(id)),
  playbookText: (id: string, version: number) => read<PlaybookText>(`${playbook(id)}/versions/${version}`),
  checkPlaybook: (text: string, signal?: AbortSignal) =>
    send<{ problems: TextProblem[] }>("POST", "/playbooks/check", { text }, signal),
  draftPlaybook: (text: string, basis: number, reason: string) =>
    send<PlaybookText>("POST", "/playbooks", { text, basis, reason }),
  changePlaybook: (id: string, version: number, step: "activate" | "retire", reason: string) =>
    send<PlaybookText>("POST", `${playbook(id)}/versions/${version}/${step}`, { reason }),
  playbookRuns: (incident: string | null) => read<PlaybookRun[]>("/playbook-runs", { incident }),
  startPlaybook: (id: string, incident: string | null) =>
    send<PlaybookRun>("POST", "/playbook-runs", { playbook: id, incident }),
  movePlaybook: (run: string, sequence: number, move: StepMove) =>
    send<PlaybookRun>("POST", `/playbook-runs/${run}/steps/${sequence}`, move),
  stopPlaybook: (run: string, reason: string) => send<PlaybookRun>("POST", `/playbook-runs/${run}/stop`, { reason }),
  requests: (signal?: AbortSignal) => read<DataRequest[]>("/requests", {}, signal),
  request: (id: string, signal?: AbortSignal) => read<DataRequest>(request(id), {}, signal),
  recordRequest: (form: NewDataRequest) => send<DataRequest>("POST", "/requests", form),
  identifyRequest: (id: string, method: string) => send<DataRequest>("POST", `${request(id)}/identity`, { method }),
  extendRequest: (id: string, months: number, reason: string) =>
    send<DataRequest>("POST", `${request(id)}/extension`, { months, reason }),
  changeTerms: (id: string, terms: SearchTerms) => send<DataRequest>("PUT", `${request(id)}/terms`, terms),
  searchRequest: (id: string) => send<DataRequest>("POST", `${request(id)}/search`, {}),
  findings: (id: string, signal?: AbortSignal) => read<Finding[]>(`${request(id)}/findings`, {}, signal),
  judgeFindings: (id: string, numbers: number[], verdict: Verdict, refusal: Refusal | null) =>
    send<void>("POST", `${request(id)}/findings`, { numbers, verdict, refusal }),
  maskWords: (id: string, words: string[]) => send<Finding[]>("POST", `${request(id)}/masks`, { words }),
  eraseFindings: (id: string, reason: string) => send<Finding[]>("POST", `${request(id)}/erasure`, { reason }),
  holdFindings: (id: string, reason: string) => send<{ sources: string[] }>("POST", `${request(id)}/hold`, { reason }),
  answerRequest: (id: string, refusal: Refusal | null, statement: string) =>
    send<DataRequest>("POST", `${request(id)}/answer`, { refusal, statement }),
  publicReport: (signal?: AbortSignal) => read<PublicReport>("/public/report", {}, signal),
  status: () => read<Status>("/status"),
  logEntries: (query: Query, signal?: AbortSignal) => read<Page<LogEntry>>("/shift-log/entries", query, signal),
  handovers: (domain: string | null) => read<Handover[]>("/shift-log/handovers", { domain }),
  handoverDraft: (domain: string | null) => read<HandoverSection[]>("/shift-log/handovers/draft", { domain }),
  confirmHandover: (id: string) => send<Handover>("POST", `/shift-log/handovers/${id}/confirm`, {}),
  notifications: (query: Query, signal?: AbortSignal) => read<Page<Notification>>("/notifications", query, signal),
  seeNotifications: (ids: string[]) => send<void>("POST", "/notifications/seen", { ids }),
  deliveries: (query: Query, signal?: AbortSignal) => read<Page<Delivery>>("/notifications/deliveries", query, signal),
  deliverAgain: (id: string) => send<void>("POST", `/notifications/deliveries/${id}/again`, {}),
  channels: () => read<Channel[]>("/notifications/channels"),
  testChannel: (test: ChannelTest) => send<{ notification: string }>("POST", "/notifications/test", test),
  subscriptions: () => read<Subscription[]>("/notifications/subscriptions"),
  subscribe: (form: NewSubscription) => send<Subscription>("POST", "/notifications/subscriptions", form),
  unsubscribe: (id: string) => send<void>("DELETE", `/notifications/subscriptions/${id}`),
};
