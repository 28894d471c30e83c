import type { SearchTerms } from "../../api/types";

/** What somebody writes into the fields of a search: one term a line, times as 2026-11-22 21:04. */
export interface TermsText {
  names: string;
  plates: string;
  emails: string;
  phones: string;
  identifiers: string;
  sources: string;
  from: string;
  to: string;
  latitude: string;
  longitude: string;
  radius: string;
}

export const NO_TERMS: TermsText = {
  names: "",
  plates: "",
  emails: "",
  phones: "",
  identifiers: "",
  sources: "",
  from: "",
  to: "",
  latitude: "",
  longitude: "",
  radius: "",
};

export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function termsOf(text: TermsText): SearchTerms {
  return {
    names: linesOf(text.names),
    plates: linesOf(text.plates),
    emails: linesOf(text.emails),
    phones: linesOf(text.phones),
    identifiers: linesOf(text.identifiers),
    sources: linesOf(text.sources),
    from: instantOf(text.from),
    to: instantOf(text.to),
    place:
      text.latitude.trim() === "" || text.longitude.trim() === ""
        ? null
        : {
            latitude: Number(text.latitude),
            longitude: Number(text.longitude),
            radiusMeters: Number(text.radius || "100"),
          },
  };
}

export function textOf(terms: SearchTerms): TermsText {
  return {
    names: terms.names.join("\n"),
    plates: terms.plates.join("\n"),
    emails: terms.emails.join("\n"),
    phones: terms.phones.join("\n"),
    identifiers: terms.identifiers.join("\n"),
    sources: terms.sources.join("\n"),
    from: (terms.from ?? "").slice(0, 16),
    to: (terms.to ?? "").slice(0, 16),
    latitude: terms.place ? String(terms.place.latitude) : "",
    longitude: terms.place ? String(terms.place.longitude) : "",
    radius: terms.place ? String(terms.place.radiusMeters) : "",
  };
}

/** A field of date and time has no zone: it is read as UTC. */
function instantOf(text: string): string | null {
  return text.trim() === "" ? null : `${text.trim().slice(0, 16)}:00Z`;
}
