/** The browser's own database, as far as the screens need it: named values, and a list in the order in which it grew. */
const NAME = "aedile";
const VALUES = "values";
const OUTBOX = "outbox";

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(VALUES);
      request.result.createObjectStore(OUTBOX, { autoIncrement: true, keyPath: "place" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no database"));
  });
  return opened;
}

/** Does one thing in a transaction of its own and waits until it is on disk. */
async function run<T>(store: string, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await open();
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: "strict" });
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = () => reject(transaction.error ?? new Error("the browser kept nothing"));
  });
}

export const values = {
  get: (name: string) => run<unknown>(VALUES, "readonly", (store) => store.get(name)),
  put: (name: string, value: unknown) => run<void>(VALUES, "readwrite", (store) => store.put(value, name)),
  /** Those whose names begin with a word. */
  remove: (word: string) =>
    run<void>(VALUES, "readwrite", (store) => store.delete(IDBKeyRange.bound(`${word} `, `${word} \uffff`))),
  clear: () => run<void>(VALUES, "readwrite", (store) => store.clear()),
};

export const list = {
  add: (item: object) => run<number>(OUTBOX, "readwrite", (store) => store.add(item)),
  put: (item: object) => run<void>(OUTBOX, "readwrite", (store) => store.put(item)),
  remove: (place: number) => run<void>(OUTBOX, "readwrite", (store) => store.delete(place)),
  all: <T>() => run<T[]>(OUTBOX, "readonly", (store) => store.getAll()),
};
