import { Problem } from "./client";

/** What waits for a second person and can be done from this window when they have approved, by the id of the request. */
const waiting = new Map<string, () => Promise<unknown>>();

/** Does something that takes two people; when it has to wait, it is remembered. */
export async function withSecondPerson<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isWaiting(error)) waiting.set(error.request, act);
    throw error;
  }
}

export function isWaiting(error: unknown): error is Problem & { request: string } {
  return error instanceof Problem && error.request !== "";
}

export const canDoAgain = (request: string): boolean => waiting.has(request);

/** Does now what a second person approved. */
export async function doAgain(request: string): Promise<void> {
  await waiting.get(request)?.();
  waiting.delete(request);
}
