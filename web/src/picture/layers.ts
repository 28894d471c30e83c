import { Store } from "../lib/store";

/** Records of one layer by id. */
export type Layer<T> = ReadonlyMap<string, T>;

/** What a layer brings: records that came or changed, and ids of those that are not seen any more. */
export interface LayerChange {
  put: unknown[];
  gone: string[];
}

interface Record {
  id: string;
  version: number;
}

/** The same layer with the changed records in their newest version. */
export function mergeLayer<T extends Record>(layer: Layer<T>, put: readonly T[], gone: readonly string[]): Layer<T> {
  if (put.length === 0 && gone.length === 0) return layer;
  const merged = new Map(layer);
  for (const id of gone) merged.delete(id);
  for (const record of put) {
    const known = merged.get(record.id);
    if (!known || record.version >= known.version) merged.set(record.id, record);
  }
  return merged;
}

/** What stands on the picture besides alerts and sources: a store for each layer, made when it is first asked for. */
export class Layers {
  private readonly stores = new Map<string, Store<Layer<Record>>>();
  private readonly hearers = new Map<string, Set<(put: readonly unknown[]) => void>>();

  /** The records that stand on a layer. The server's layers hold what the caller says, as its description has it. */
  of<T extends Record>(name: string): Store<Layer<T>> {
    return this.store(name) as unknown as Store<Layer<T>>;
  }

  /** Hears what passes on a layer and doesn't stay. */
  listen<T>(name: string, hearer: (put: readonly T[]) => void): () => void {
    const hearers = this.hearers.get(name) ?? new Set();
    this.hearers.set(name, hearers);
    const hears = hearer as (put: readonly unknown[]) => void;
    hearers.add(hears);
    return () => hearers.delete(hears);
  }

  /** Everything anew, as a snapshot has it. */
  replace(layers: { [name: string]: unknown[] }): void {
    for (const name of new Set([...this.stores.keys(), ...Object.keys(layers)])) {
      const records = (layers[name] ?? []) as Record[];
      this.store(name).set(new Map(records.map((record) => [record.id, record])));
    }
  }

  /** All that stands on it, as a snapshot has it. */
  snapshot(): { [name: string]: unknown[] } {
    return Object.fromEntries([...this.stores].map(([name, store]) => [name, [...store.current().values()]]));
  }

  apply(changes: { [name: string]: LayerChange }): void {
    for (const [name, { put, gone }] of Object.entries(changes)) {
      const hearers = this.hearers.get(name);
      if (hearers) for (const hearer of hearers) hearer(put);
      else this.store(name).update((layer) => mergeLayer(layer, put as Record[], gone));
    }
  }

  private store(name: string): Store<Layer<Record>> {
    const known = this.stores.get(name) ?? new Store<Layer<Record>>(new Map());
    this.stores.set(name, known);
    return known;
  }
}
