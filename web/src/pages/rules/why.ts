/** What a rule is asked about: an observation by its reference, or an event that somebody wrote. */
export type About = { observation: string } | { observation?: never; event: Record<string, unknown> };

/** Reads what was typed: an object in JSON, else `source/id`; null when it is neither. */
export function readQuestion(text: string): About | null {
  const written = text.trim();
  if (!written.startsWith("{")) return /^[^\s/]+\/\S+$/.test(written) ? { observation: written } : null;
  try {
    return { event: JSON.parse(written) as Record<string, unknown> };
  } catch {
    return null;
  }
}
