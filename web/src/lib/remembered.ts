import { useState } from "react";

/** A value that this browser remembers. Broken or missing storage means the default. */
export function useRemembered<T>(
  name: string,
  initial: T,
  check: (value: unknown) => value is T,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => recall(name, initial, check));
  return [
    value,
    (next) => {
      setValue(next);
      remember(name, next);
    },
  ];
}

export function recall<T>(name: string, initial: T, check: (value: unknown) => value is T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`aedile.${name}`) ?? "null");
    return check(value) ? value : initial;
  } catch {
    return initial;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(`aedile.${name}`, JSON.stringify(value));
  } catch {
    // a full or forbidden storage only means that nothing is remembered
  }
}
