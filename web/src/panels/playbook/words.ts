import type { RunStep } from "../../api/types";
import { type Key, t, word } from "../../i18n";

export type Facts = Readonly<Record<string, string>>;
export type NameOf = (agency: string) => string;

/** The kinds of agency that a playbook may name. */
export const AGENCY_KINDS: readonly string[] = [
  "police",
  "fire",
  "medical",
  "transport",
  "municipality",
  "utility",
  "private-operator",
  "it-security",
];

/** Whom a step is for; empty for anybody. */
export function whoWords({ role, agency }: RunStep["who"], nameOf: NameOf): string {
  if (role === "" && agency === "") return "";
  const person = role === "" ? t("playbooks.step.anybody") : word("role", role);
  return agency === "" ? person : `${person} (${agencyWords(agency, nameOf)})`;
}

function agencyWords(agency: string, nameOf: NameOf): string {
  if (agency === "lead") return t("playbooks.step.lead");
  return AGENCY_KINDS.includes(agency) ? word("agencies.kind", agency) : nameOf(agency);
}

/** What was answered; the platform's own answers in the reader's language. */
export function answerWords(kind: string, answer: string): string {
  return answer !== "" && (kind === "gate" || kind === "wait") ? word("playbooks.exit", answer) : answer;
}

/** What came of a step: what the platform did in the reader's language, else the text as it is. */
export function resultWords(facts: Facts, text: string, nameOf: NameOf): string {
  const result = facts["result"] ?? "";
  if (result === "told") return [t("run.result.told", named(facts, nameOf)), ...ways(facts)].join(", ");
  const key = RESULTS[result];
  if (!key) return text;
  const words = t(key, named(facts, nameOf));
  return facts["left"] ? `${words}; ${t("incident.say.simulated.left", { left: facts["left"] })}` : words;
}

const RESULTS: Readonly<Record<string, Key>> = {
  asked: "run.result.asked",
  tasked: "run.result.tasked",
  called: "run.result.called",
  "not-called": "run.result.not-called",
  "left-place": "run.result.left-place",
  "by-hand": "run.result.by-hand",
  happened: "run.result.happened",
};

const named = (facts: Facts, nameOf: NameOf): Facts => ({
  ...facts,
  agencies: (facts["agencies"] ?? "").split(",").map(nameOf).join(", "),
});

/** How often each way besides screens came to what. */
const ways = (facts: Facts): string[] =>
  Object.entries(facts).flatMap(([name, count]) => {
    const [, channel, state] = /^(email|webhook)\.(\w+)$/.exec(name) ?? [];
    return channel && state ? [`${word("channel", channel)} ${word("delivery.state", state)}: ${count}`] : [];
  });
