import { useEffect, useRef, useState } from "react";
import { refusalOf } from "../../app/problems";

/** Something that the server is asked to do with a text, and how that goes. */
export type Run<T> =
  { step: "none" } | { step: "running" } | { step: "done"; result: T; of: string } | { step: "failed"; detail: string };

/**
 * Does it when it is begun, and whenever `asked` counts up.
 *
 * @param of what it is done with, to tell later whether that has changed
 * @param work begins it; null when there is nothing to do
 */
export function useRun<T>(asked: number, of: string, work: () => Promise<T> | null): [Run<T>, () => Promise<void>] {
  const [run, setRun] = useState<Run<T>>({ step: "none" });
  const begin = async (): Promise<void> => {
    const begun = work();
    if (begun === null) return;
    setRun({ step: "running" });
    try {
      setRun({ step: "done", result: await begun, of });
    } catch (error) {
      setRun({ step: "failed", detail: refusalOf(error) });
    }
  };
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    if (asked > 0) void latest.current();
  }, [asked]);
  return [run, begin];
}
