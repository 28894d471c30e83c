import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { PublicCheckpoint, PublicWeek } from "../../api/types";
import { checkWeek, reportOf } from "./week";

const sha = (...parts: Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const leaf = (text: string): Buffer => sha(Uint8Array.of(0), Buffer.from(text));

const REPORT = JSON.stringify({
  week: "2026-W46",
  from: "2026-11-09",
  reads: [{ agency: "police", deed: "read", purpose: "public safety", count: "<5" }],
  breakGlass: "0",
  breakGlassReviews: "0",
  requestsAnswered: "12",
  requestsInTime: "12",
});

/** A log of two entries that was signed; the second tells of the week. */
function published(report: string, kind = "published-week"): [PublicWeek, PublicCheckpoint] {
  const hash = sha(Buffer.from(report)).toString("hex");
  const text = JSON.stringify({ kind, id: "2026-W46", content: [`sha256:${hash}`] });
  const root = sha(Uint8Array.of(1), leaf("first"), leaf(text)).toString("base64");
  const keys = generateKeyPairSync("ed25519");
  const coded = Buffer.concat([Buffer.of(1), keys.publicKey.export({ format: "der", type: "spki" }).subarray(-32)]);
  const id = sha(Buffer.from("city/log\n"), coded).subarray(0, 4);
  const signed = `city/log\n2\n${root}\n`;
  const signature = Buffer.concat([id, sign(null, Buffer.from(signed), keys.privateKey)]).toString("base64");
  return [
    { week: "2026-W46", report, proof: { number: 1, text, path: [leaf("first").toString("base64")] } },
    {
      origin: "city/log",
      size: 2,
      root,
      note: `${signed}\n— city/log ${signature}\n`,
      key: `city/log+${id.toString("hex")}+${coded.toString("base64")}`,
    },
  ];
}

describe("a published week", () => {
  it("is proven in the browser", async () => {
    const [week, checkpoint] = published(REPORT);
    expect(await checkWeek(week, checkpoint)).toBe("holds");
    expect(reportOf(week).reads[0]?.count).toBe("<5");
  });

  it("fails when a number was changed afterwards", async () => {
    const [week, checkpoint] = published(REPORT);
    expect(await checkWeek({ ...week, report: REPORT.replace('"12"', '"13"') }, checkpoint)).toBe("fails");
  });

  it("fails when the entry was changed to fit", async () => {
    const [week] = published(REPORT);
    const [, other] = published(REPORT.replace('"12"', '"13"'));
    expect(await checkWeek(week, other)).toBe("fails");
  });

  it("fails when the entry is about something else", async () => {
    const [week, checkpoint] = published(REPORT, "source");
    expect(await checkWeek(week, checkpoint)).toBe("fails");
  });

  it("waits until it is in the signed log", async () => {
    const [week, checkpoint] = published(REPORT);
    expect(await checkWeek({ ...week, proof: null }, checkpoint)).toBe("waits");
  });
});
