import { SESSIONS } from "./account.mjs";

const HOUR = 3_600_000;
const at = (hours) => new Date(Math.floor(Date.now() / HOUR) * HOUR + hours * HOUR).toISOString();

const person = (username, displayName, roles, more = {}) => ({
  username,
  displayName,
  agency: "city",
  roles,
  own: true,
  memberships: [],
  disabled: false,
  createdAt: "2026-03-02T08:00:00Z",
  createdBy: "operator",
  ...more,
});

const PEOPLE = [
  person("operator", "Maud Duval", ["operator", "controller", "admin"]),
  person("noor", "Noor Haddad", ["supervisor", "incident-commander"], {
    memberships: [{ agency: "fire", roles: ["analyst"] }],
  }),
  person("petra", "Petra Vidal", ["privacy"]),
  person("old", "Jean-Baptiste de la Fontaine-Lévesque", ["operator"], { disabled: true }),
  person("sam", "Sam Ferrero", [], {
    agency: "police",
    own: false,
    memberships: [{ agency: "city", roles: ["analyst"] }],
  }),
];

const member = (username, owner, confirmedBy) => ({
  username,
  owner,
  in: confirmedBy !== null,
  addedBy: "petra",
  confirmedBy,
});

const GROUPS = [
  { name: "covert", title: "Covert operations", member: false, members: [member("noor", true, "petra")] },
  {
    name: "affairs",
    title: "Internal affairs",
    member: true,
    members: [member("operator", true, "petra"), member("sam", false, null)],
  },
];

const shift = (id, name, desk, hours, people) => ({
  id,
  name,
  desk,
  begins: at(hours),
  ends: at(hours + 8),
  people,
  onDuty: hours < 0,
});

const SHIFTS = [
  shift("1", "Evening", "Desk 1", -3, ["operator", "noor"]),
  shift("2", "Evening", "Desk 2", -3, ["sam"]),
  shift("3", "Night", "Desk 1", 5, ["petra"]),
];

const AREAS = [
  { agency: "city", name: "port", categories: [], zone: "port-hercule", outline: [] },
  {
    agency: "fire",
    name: "coast",
    categories: ["gas", "water"],
    zone: null,
    outline: [
      [7.42, 43.73],
      [7.43, 43.73],
      [7.43, 43.74],
    ],
  },
];

const served = (id, name, city, open, sources, silent, seconds) => ({
  id,
  name,
  city,
  shown: seconds !== null,
  open: { critical: open[0], high: open[1], medium: open[2], low: open[3] },
  sources,
  silent,
  lastSign: seconds === null ? null : new Date(Date.now() - seconds * 1_000).toISOString(),
});

const SERVED = [
  served("lyon-water", "Eaux de Lyon", "lyon", [1, 2, 0, 7], 412, 3, 4),
  served("police", "Sûreté Publique", "monaco", [0, 0, 0, 0], 12, 0, 1),
  served("utilities", "City Utilities", "monaco", [0, 0, 0, 0], 0, 0, null),
];

/** People, groups, shifts and areas of the contract, and the provider's console. */
export const AGENCY_ROUTES = [
  ["GET", /^\/api\/v1\/accounts$/, (c) => c.json(PEOPLE)],
  ["GET", /^\/api\/v1\/accounts\/[^/]+\/sessions$/, (c) => c.json(SESSIONS.map((one) => ({ ...one, current: false })))],
  ["DELETE", /^\/api\/v1\/accounts\/[^/]+\/(sessions|second-factor)$/, (c) => c.json(null, 204)],
  ["GET", /^\/api\/v1\/groups$/, (c) => c.json(GROUPS)],
  ["GET", /^\/api\/v1\/session\/agencies$/, (c) => c.json([{ agency: "city", roles: ["admin"], acting: true }])],
  ["GET", /^\/api\/v1\/shifts$/, (c) => c.json(SHIFTS)],
  ["GET", /^\/api\/v1\/responsibilities$/, (c) => c.json(AREAS)],
  ["GET", /^\/api\/v1\/served$/, (c) => c.json(SERVED)],
];
