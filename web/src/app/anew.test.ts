import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { readAnew } from "./anew";

it("does not take the first answer for fresh when something changed while it was on its way", async () => {
  const client = new QueryClient();
  const answers: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: ["told"],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  const stop = observer.subscribe(() => undefined);
  const anew = readAnew(client, { queryKey: ["told"] });
  answers[0]?.("before");
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.("after");
  await anew;
  expect(observer.getCurrentResult().data).toBe("after");

  const again = readAnew(client, { queryKey: ["told"] });
  await expect.poll(() => answers.length).toBe(3);
  answers[2]?.("later");
  await again;
  expect(observer.getCurrentResult().data).toBe("later");
  await readAnew(client, { queryKey: ["something else"] });
  expect(answers).toHaveLength(3);
  stop();
  client.clear();
});
