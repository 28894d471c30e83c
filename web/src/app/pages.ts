import type { Key } from "../i18n";
import { useProvides } from "./agencies";
import { useTrust } from "./session";

export type PageLink = readonly [path: string, label: Key];
/** Pages that belong together, under one word. */
export type PageGroup = readonly [label: Key, pages: readonly PageLink[]];

const WATCH: PageLink[] = [
  ["/", "nav.room"],
  ["/incidents", "nav.incidents"],
  ["/units", "nav.units"],
  ["/what-if", "nav.whatif"],
  ["/alerts", "nav.alerts"],
  ["/log", "nav.log"],
  ["/sources", "nav.sources"],
  ["/status", "nav.status"],
];
const LEAD: PageLink[] = [
  ["/crisis", "nav.crisis"],
  ["/figures", "nav.figures"],
  ["/notifications", "nav.notifications"],
];
const PREPARE: PageLink[] = [
  ["/rules", "nav.rules"],
  ["/types", "nav.types"],
  ["/playbooks", "nav.playbooks"],
  ["/rejected", "nav.rejected"],
];
const AGREEMENTS: PageLink = ["/agreements", "nav.agreements"];
const APPROVALS: PageLink = ["/approvals", "nav.approvals"];

/** These stay in the bar where there is less room. */
export const FIRST: readonly string[] = ["/", "/incidents", "/units"];

/** The pages that the person may open, in groups; the first one is what a shift works with. */
export function usePageGroups(): PageGroup[] {
  const { seesPicture, audits, agrees, answersRequests, manages } = useTrust();
  const provides = useProvides();
  const groups: PageGroup[] = [
    ["nav.group.watch", seesPicture ? WATCH : []],
    ["nav.group.lead", seesPicture ? LEAD : []],
    ["nav.group.prepare", seesPicture ? PREPARE : []],
    [
      "nav.group.share",
      [
        ...(agrees ? [AGREEMENTS, APPROVALS] : []),
        ...links(seesPicture, ["/break-glass", "nav.glass"], ["/agencies", "nav.agencies"]),
        ...links(provides, ["/served", "nav.served"]),
      ],
    ],
    [
      "nav.group.answer",
      [
        ...links(seesPicture && manages, ["/people", "nav.people"]),
        ...links(answersRequests, ["/requests", "nav.requests"]),
        ...links(audits, ["/audit", "nav.audit"]),
      ],
    ],
  ];
  return groups.filter(([, pages]) => pages.length > 0);
}

const links = (trusted: boolean, ...pages: PageLink[]): PageLink[] => (trusted ? pages : []);

/** True when that page, or one below it, is what the address names. */
export function isHere(current: string, path: string): boolean {
  return path === "/" ? current === "/" : current === path || current.startsWith(`${path}/`);
}
