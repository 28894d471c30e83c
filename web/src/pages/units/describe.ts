/** Skills as they are typed: words between commas or blanks, each once. */
export function skillsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
}

/** An id that a call sign suggests, of letters, digits and dashes; empty where it has none of them. */
export function idOf(agency: string, callSign: string): string {
  const word = callSign
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return word === "" ? "" : `${agency}-${word}`.slice(0, 64);
}
