import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api } from "./world/api.mjs";
import { World } from "./world/world.mjs";

const DESCRIPTION = JSON.parse(readFileSync(new URL("../../docs/openapi.json", import.meta.url)));
const JSON_TYPE = "application/json";

const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
ajv.addFormat("int32", true);
ajv.addFormat("int64", true);
ajv.addSchema(DESCRIPTION, "api");

const pointer = (...keys) => keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
const answers = Object.entries(DESCRIPTION.paths)
  .filter(([, path]) => path.get?.responses["200"]?.content?.[JSON_TYPE])
  .map(([path]) => path);

/** The fixture is a fake of the server: what it answers is what the server's description says. */
describe("the fixture", () => {
  const world = new World({ sources: 40, alerts: 12, changesPerSecond: 0, mode: "normal", kind: "demo", calm: true });
  let server;
  beforeAll(async () => {
    server = createServer((request, response) =>
      api(world, new URL(request.url, "http://localhost"), request, response),
    );
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => server.close());

  async function fetched(path) {
    const of = path.startsWith("/api/v1/alerts") ? [...world.alerts.keys()][0] : [...world.byId.keys()][0];
    return fetch(`http://127.0.0.1:${server.address().port}${path.replace("{id}", of).replace("{number}", "7")}?q=a`);
  }

  it("answers as the description says", async () => {
    const checked = [];
    const wrong = new Set();
    for (const path of answers) {
      const response = await fetched(path);
      if (!response.ok || !response.headers.get("content-type")?.startsWith(JSON_TYPE)) continue;
      const validate = ajv.getSchema(
        `api#${pointer("paths", path, "get", "responses", "200", "content", JSON_TYPE, "schema")}`,
      );
      validate(await response.json());
      for (const error of validate.errors ?? [])
        wrong.add(`${path} ${error.instancePath.replaceAll(/\d+/g, "*")} ${error.message}`);
      checked.push(path);
    }
    expect([...wrong]).toEqual([]);
    expect(checked).toEqual(
      expect.arrayContaining(["/api/v1/picture", "/api/v1/alerts/{id}", "/api/v1/sources/{id}/series"]),
    );
  });
});
