/** What a new rule begins with: complete, so that it can be tried at once. */
export function blankRule(author: string): string {
  return `title: Particles far above the limit
id: ${crypto.randomUUID()}
status: experimental
author: ${JSON.stringify(author)}
level: medium
logsource:
  product: city
  category: air_quality
detection:
  high:
    property: pm10
    value|gt: 150
  condition: high
`;
}

/** The same rule under an id of its own, because an id is known to others. */
export function withFreshId(text: string): string {
  const id = `id: ${crypto.randomUUID()}`;
  return /^id:.*$/m.test(text) ? text.replace(/^id:.*$/m, id) : text.replace(/^(title:.*)$/m, `$1\n${id}`);
}
