export interface DifferenceLine {
  sign: " " | "+" | "−";
  text: string;
}

const NEAR = 3;

/** What stands in one text and not in the other, by lines, with three lines around it (longest common subsequence). */
export function difference(before: string, after: string): DifferenceLine[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const common = lengths(old, now);
  const lines: DifferenceLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ sign: " ", text: old[i] ?? "" });
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      lines.push({ sign: "−", text: old[i++] ?? "" });
    } else {
      lines.push({ sign: "+", text: now[j++] ?? "" });
    }
  }
  return lines.filter((_, at) => lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((line) => line.sign !== " "));
}

/** Length of the longest common subsequence from each pair of lines on. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = common[i]!;
      const below = common[i + 1]!;
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return common;
}
