import { api, Problem, withQuery } from "../api/client";
import type { Frame } from "../api/types";
import { showKeptPicture } from "../offline/keepPicture";
import type { PictureStore } from "./picture";
import { type LinkEvent, retryDelayMillis, STALE_MILLIS, step } from "./protocol";

export interface ConnectionOptions {
  domain: string | null;
  profile: "wall" | null;
  onSignedOut: () => void;
}

/** Keeps the store in step with the server: one snapshot, then the stream, again whenever the protocol says so. */
export class Connection {
  private stream: EventSource | null = null;
  private timer: number | undefined;
  private watch: number | undefined;
  private stopped = false;

  constructor(
    private readonly store: PictureStore,
    private readonly options: ConnectionOptions,
  ) {}

  start(): void {
    void this.fetchPicture();
    this.watch = window.setInterval(() => this.dropWhenSilent(), 1_000);
  }

  stop(): void {
    this.stopped = true;
    window.clearTimeout(this.timer);
    window.clearInterval(this.watch);
    this.stream?.close();
  }

  private query() {
    return { domain: this.options.domain, profile: this.options.profile };
  }

  private async fetchPicture(): Promise<void> {
    this.stream?.close();
    this.stream = null;
    try {
      const picture = await api.picture(this.query(), AbortSignal.timeout(15_000));
      if (this.stopped) return;
      this.store.replace(picture);
      this.advance({ type: "snapshot", epoch: picture.epoch, number: picture.number });
      this.open(picture.epoch, picture.number);
    } catch (error) {
      if (this.stopped) return;
      if (error instanceof Problem && error.status === 401) this.options.onSignedOut();
      else await this.withoutServer();
    }
  }

  /** The last picture stays readable, also after a reload. */
  private async withoutServer(): Promise<void> {
    if (this.store.heard.current() === null)
      await showKeptPicture(this.store, this.options.domain, this.options.profile);
    this.advance({ type: "dropped" });
  }

  private open(epoch: string, after: number): void {
    const stream = new EventSource(withQuery("/picture/stream", { ...this.query(), epoch, after }));
    this.stream = stream;
    stream.addEventListener("frame", (event) => this.frame(JSON.parse(event.data) as Frame));
    stream.addEventListener("reset", () => this.advance({ type: "reset" }));
    stream.onerror = () => {
      stream.close();
      if (this.stream === stream) this.advance({ type: "dropped" });
    };
  }

  private frame(frame: Frame): void {
    const { epoch, from, number } = frame;
    if (this.advance({ type: "frame", epoch, from, number }) === "apply") this.store.apply(frame);
  }

  private advance(event: LinkEvent) {
    const { link, verdict } = step(this.store.link.current(), event);
    this.store.link.set(link);
    if (verdict === "fetch") void this.fetchPicture();
    if (verdict === "retry" && link.phase === "lost") this.retry(retryDelayMillis(link.tries));
    return verdict;
  }

  private retry(delayMillis: number): void {
    this.stream?.close();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.fetchPicture(), delayMillis);
  }

  /** A stream that says nothing for long is dead, even when the network has not noticed. */
  private dropWhenSilent(): void {
    const heard = this.store.heard.current();
    const live = this.store.link.current().phase === "live";
    if (live && heard && Date.now() - heard.at > 3 * STALE_MILLIS) this.advance({ type: "dropped" });
  }
}
