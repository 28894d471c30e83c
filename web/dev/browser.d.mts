import type { Browser, Page } from "playwright-core";

export interface Fixture {
  url: string;
  put: (path: string) => Promise<Response>;
  stop: () => void;
}

export interface Size {
  width: number;
  height: number;
  scheme: "dark" | "light";
  language?: string;
  outlives?: boolean;
}

export function startFixture(...options: string[]): Promise<Fixture>;
export function launch(...flags: string[]): Promise<Browser>;
export function openPage(browser: Browser, size: Size): Promise<Page>;
