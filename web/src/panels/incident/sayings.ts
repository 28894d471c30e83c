import type { IncidentPartState, IncidentTask, InvolvedRole, Saying, TimelineEntry } from "../../api/incidents";
import type { AdvisedPlan } from "../../api/simulations";
import type { WarningKind } from "../../api/units";
import { fieldName } from "../../app/problems";
import { t, word } from "../../i18n";
import { sentenceOfPlan } from "../../i18n/explain";
import { titleWords } from "../../i18n/titles";
import { answerWords, resultWords } from "../playbook/words";

type Facts = TimelineEntry["facts"];
type NameOf = (agency: string) => string;

/** What an entry says in the reader's words; what people wrote stays as they wrote it. */
export function sentenceOf(
  { kind, saying, text, facts }: TimelineEntry,
  agencyName: NameOf,
  stepWords = asItIs,
): string {
  if (saying === null || text === "") return kind === "alert" ? titleWords(text) : text;
  const said = { ...facts };
  for (const name of NAMED) if (said[name]) said[name] = titleWords(stepWords(said[name]));
  return SAYINGS[saying](said, agencyName);
}

/** Facts that may be the words of an alert or a playbook. */
const NAMED = ["title", "answer"] as const;

const asItIs = (text: string): string => text;

/** A fact, or nothing where an older entry has none. */
const of = (facts: Facts, name: string): string => facts[name] ?? "";

const also = (text: string, more: string): string => (more === "" ? text : `${text}: ${more}`);

const agencyOf = (facts: Facts, agencyName: NameOf): string => agencyName(of(facts, "agency"));

const SAYINGS: Record<Saying, (facts: Facts, agencyName: NameOf) => string> = {
  opened: (facts) => also(t("incident.say.opened"), of(facts, "title")),
  mirrored: (facts) =>
    also(
      t("incident.say.mirrored", { authority: of(facts, "authority"), id: of(facts, "externalId") }),
      of(facts, "title"),
    ),
  "other-system": (facts) => also(t("incident.say.other-system"), of(facts, "title")),
  edited: (facts) => changes(facts).join("; "),
  released: (facts) => also(t("incident.say.released"), of(facts, "reason")),
  asked: (facts, agencyName) =>
    also(t("incident.say.asked", { agency: agencyOf(facts, agencyName) }), of(facts, "request")),
  part: (facts, agencyName) =>
    `${agencyOf(facts, agencyName)}: ${t(`incident.part.${of(facts, "state") as IncidentPartState}`)}`,
  closed: (facts) => also(t("incident.say.closed"), of(facts, "reason")),
  "all-closed": () => t("incident.say.all-closed"),
  reopened: (facts) => also(t("incident.say.reopened"), of(facts, "reason")),
  commander: (facts, agencyName) =>
    t("incident.say.commander", { name: of(facts, "commander"), agency: agencyOf(facts, agencyName) }),
  "task-added": (facts, agencyName) =>
    also(t("incident.say.task-added", { agency: agencyOf(facts, agencyName) }), of(facts, "title")),
  "task-state": (facts) => {
    const state = t(`incident.say.task.${of(facts, "state") as IncidentTask["state"]}`);
    const reason = of(facts, "reason");
    return `${of(facts, "title")}: ${state}${reason && ` (${reason})`}`;
  },
  "task-for": (facts) => {
    const name = of(facts, "assignee");
    return `${of(facts, "title")}: ${name ? t("incident.say.task-for", { name }) : t("incident.say.task-for-none")}`;
  },
  "handed-over": (facts) =>
    also(t("incident.say.handed-over", { from: of(facts, "from"), to: of(facts, "to") }), of(facts, "note")),
  "taken-over": (facts) => t("incident.say.taken-over", { from: of(facts, "from"), to: of(facts, "to") }),
  attached: (facts) =>
    t("incident.say.attached", {
      name: of(facts, "name"),
      count: Number(of(facts, "bytes")),
      hash: of(facts, "sha256"),
    }),
  linked: (facts) => also(t("incident.say.linked", { number: of(facts, "number") }), of(facts, "relation")),
  involved: (facts) => also(t(`case.role.${of(facts, "role") as InvolvedRole}`), of(facts, "name")),
  unit: (facts) => `${of(facts, "callSign")}: ${word("incident.say.step", of(facts, "step").replaceAll(" ", "-"))}`,
  warned: (facts) => also(t("incident.say.warned"), warningOf(facts)),
  "warning-lifted": (facts) => {
    const reason = of(facts, "reason");
    return `${also(t("incident.say.warning-lifted"), warningOf(facts))}${reason && ` (${reason})`}`;
  },
  simulated: (facts) => {
    const left = of(facts, "left");
    const words = t("incident.say.simulated", {
      people: of(facts, "people"),
      place: of(facts, "place"),
      seconds: of(facts, "seconds"),
      fifth: of(facts, "fifth"),
      ninetyFifth: of(facts, "ninetyFifth"),
      least: of(facts, "least"),
    });
    return left === "" ? words : `${words}; ${t("incident.say.simulated.left", { left })}`;
  },
  camera: (facts) => t(`incident.say.camera.${of(facts, "through") as "video-system" | "still"}`, facts),
  "playbook-begun": (facts) => t("incident.say.playbook-begun", facts),
  "step-done": stepDone,
  "step-skipped": (facts) => t("incident.say.step-skipped", facts),
  "step-failed": (facts) => t("incident.say.step-failed", facts),
  "advice-ordered": (facts) => t("incident.say.advice-ordered", { place: of(facts, "place"), plan: planOf(facts) }),
  "warning-read": (facts) => also(t("incident.say.warning-read", { unit: of(facts, "callSign") }), warningOf(facts)),
};

/** What was ordered; in English where it was written before plans told their facts. */
function planOf(facts: Facts): string {
  const saying = JSON.parse(of(facts, "planSaying") || "[]") as AdvisedPlan["saying"];
  return sentenceOfPlan({ saying, sentence: of(facts, "plan") });
}

/** What was answered or recorded at a step, or what the platform did. */
function stepDone(facts: Facts, agencyName: NameOf): string {
  const said = answerWords(of(facts, "kind"), of(facts, "answer")) || of(facts, "values");
  const result = resultWords(facts, of(facts, "text"), agencyName);
  return also(of(facts, "title"), said) + (result && ` (${result})`);
}

/** Of what units are warned. */
export const warningOf = (facts: Facts): string =>
  [t(`units.warning.${of(facts, "kind") as WarningKind}`), of(facts, "warning")].filter(Boolean).join(" · ");

/** Each field that was changed, with what stood there. */
function changes(facts: Facts): string[] {
  const texts: string[] = [];
  for (let i = 0; facts[`field${i}`] !== undefined; i++) {
    const field = of(facts, `field${i}`);
    const values = [`was${i}`, `becomes${i}`].map((name) => valueOf(field, of(facts, name)) || "–");
    texts.push(`${fieldName(field)}: ${values.join(" → ")}`);
  }
  return texts;
}

function valueOf(field: string, value: string): string {
  if (field === "severity") return word("severity", value);
  return field === "type" ? word("incident.type", value) : value;
}
