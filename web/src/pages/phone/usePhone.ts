import { useCallback, useEffect, useRef, useState } from "react";
import { Problem } from "../../api/client";
import { type Phone, type PhoneReport, phone } from "../../api/units";
import { after, type Outbox, parse, put, reportsOf } from "./outbox";

const BEAT_MILLIS = 4_000;
const KEPT = "aedile.unit.outbox";

/** How the phone stands with the server. */
export interface PhoneState {
  view: Phone | null;
  /** the link is not good on this phone */
  refused: boolean;
  online: boolean;
  outbox: Outbox;
  report: (what: Omit<PhoneReport, "number" | "agoMillis">) => void;
}

/** Opens the link once, then says every few seconds what happened and hears what is new. */
export function usePhone(link: string): PhoneState {
  const [view, setView] = useState<Phone | null>(null);
  const [refused, setRefused] = useState(false);
  const [online, setOnline] = useState(true);
  const [outbox, setOutbox] = useState<Outbox>(() => parse(localStorage.getItem(KEPT)));
  const waiting = useRef(outbox);
  const busy = useRef(false);
  const keep = useCallback((next: Outbox): void => {
    waiting.current = next;
    localStorage.setItem(KEPT, JSON.stringify(next));
    setOutbox(next);
  }, []);
  const beat = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      const sent = waiting.current;
      setView(await hear(sent, link));
      keep(after(waiting.current, sent[sent.length - 1]?.report.number ?? 0));
      setOnline(true);
      setRefused(false);
    } catch (error) {
      const denied = error instanceof Problem && error.status === 401;
      setRefused(denied);
      setOnline(denied);
    } finally {
      busy.current = false;
    }
  }, [keep, link]);
  useEffect(() => {
    void beat();
    const timer = window.setInterval(() => void beat(), BEAT_MILLIS);
    const atOnce = (): void => void beat();
    window.addEventListener("online", atOnce);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("online", atOnce);
    };
  }, [beat]);
  const report = useCallback(
    (what: Omit<PhoneReport, "number" | "agoMillis">): void => {
      keep(put(waiting.current, what, Date.now()));
      if (what.lon == null) void beat();
    },
    [beat, keep],
  );
  return { view, refused, online, outbox, report };
}

/** The secret is behind the # of the link; once it is used it is gone from the address. */
async function hear(sent: Outbox, link: string): Promise<Phone> {
  const secret = window.location.hash.slice(1);
  try {
    return sent.length > 0 ? await phone.report(reportsOf(sent, Date.now())) : await phone.get();
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401 || secret === "") throw error;
    const opened = await phone.open(link, secret);
    window.history.replaceState(null, "", window.location.pathname);
    return opened;
  }
}
