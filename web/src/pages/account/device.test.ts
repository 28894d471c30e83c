import { describe, expect, it } from "vitest";
import { deviceName } from "./device";

const CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

describe("a device is named as people call it", () => {
  it.each([
    [CHROME, "Chrome on Linux"],
    [`${CHROME} Edg/140.0.0.0`, "Edge on Linux"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1",
      "Safari on iOS",
    ],
    ["curl/8.5.0", "unknown browser"],
  ])("%s", (agent, name) => expect(deviceName(agent)).toBe(name));
});
