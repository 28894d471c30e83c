import type {
  Agreement,
  AlertDetail,
  AlertSummary,
  AssetDetail,
  AuditCheckpoint,
  AuditEntry,
  AuditProof,
  City,
  CloseReason,
  Domain,
  NewCredential,
  Page,
  Picture,
  RejectedRow,
  RuleDraft,
  RuleExamples,
  RuleHits,
  RuleLife,
  RuleProblem,
  RuleStep,
  RuleVersion,
  Rules,
  SearchHit,
  Series,
  Session,
  SourceDetail,
  StoredObservation,
  Status,
  Trial,
  TrialForm,
  WhyAnswer,
  WhyForm,
} from "./types";

const BASE = "/api/v1";

/** What the server answered instead of a result: RFC 9457 with the code, the hint and the trace of it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly hint: string,
    readonly traceId: string,
  ) {
    super(detail);
  }
}

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
  return new Problem(response.status, text("code"), detail, text("hint"), text("traceId"));
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

async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await call(withQuery(path, query), signal ? { signal } : {});
  return (await response.json()) as T;
}

async function send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = signal ? { method, signal } : { method };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "Content-Type": "application/json" };
  }
  const response = await call(BASE + path, init);
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

const rule = (id: string): string => `/rules/${encodeURIComponent(id)}`;
const source = (id: string): string => `/sources/${encodeURIComponent(id)}`;

/** Every call the screens make, one line each. */
export const api = {
  session: () => read<Session>("/session"),
  signIn: (username: string, password: string) => send<Session>("POST", "/session", { username, password }),
  signOut: () => send<void>("DELETE", "/session"),
  city: (domain: string | null) => read<City>("/city", { domain }),
  search: (q: string, domain: string | null, signal?: AbortSignal) =>
    read<SearchHit[]>("/city/search", { q, domain }, signal),
  domains: () => read<Domain[]>("/domains"),
  picture: (query: Query, signal?: AbortSignal) => read<Picture>("/picture", query, signal),
  alerts: (query: Query, signal?: AbortSignal) => read<Page<AlertSummary>>("/alerts", query, signal),
  alert: (id: string, signal?: AbortSignal) => read<AlertDetail>(`/alerts/${id}`, {}, signal),
  acknowledge: (id: string, note?: string) => send<AlertSummary>("POST", `/alerts/${id}/acknowledge`, { note }),
  close: (id: string, reason: CloseReason, note?: string) =>
    send<AlertSummary>("POST", `/alerts/${id}/close`, { reason, note }),
  reopen: (id: string) => send<AlertSummary>("POST", `/alerts/${id}/reopen`, {}),
  sources: (query: Query, signal?: AbortSignal) => read<Page<SourceDetail>>("/sources", query, signal),
  source: (id: string, domain: string | null, signal?: AbortSignal) =>
    read<SourceDetail>(source(id), { domain }, signal),
  assets: (query: Query, signal?: AbortSignal) => read<Page<AssetDetail>>("/assets", query, signal),
  series: (id: string, query: Query, signal?: AbortSignal) => read<Series>(`${source(id)}/series`, query, signal),
  observations: (id: string, query: Query, signal?: AbortSignal) =>
    read<Page<StoredObservation>>(`${source(id)}/observations`, query, signal),
  setMaintenance: (id: string, until: string, reason: string) =>
    send<SourceDetail>("POST", `${source(id)}/maintenance`, { until, reason }),
  endMaintenance: (id: string) => send<SourceDetail>("DELETE", `${source(id)}/maintenance`),
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
    send<RuleVersion>("POST", `${rule(id)}/versions/${version}/${step}`, { reason }),
  agreements: () => read<Agreement[]>("/agreements"),
  signAgreement: (id: string) => send<Agreement>("POST", `/agreements/${id}/sign`, {}),
  revokeAgreement: (id: string, text: string) => send<Agreement>("POST", `/agreements/${id}/revoke`, { text }),
  status: () => read<Status>("/status"),
};
