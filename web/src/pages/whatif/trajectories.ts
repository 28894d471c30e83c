/** Where everybody was at a moment; metres in the plane of the simulation. */
export interface Frame {
  seconds: number;
  ids: Int32Array;
  /** x and y in turn */
  places: Float32Array;
}

const MAGIC = 0x41454454;
const VERSION = 1;
const HEADER_BYTES = 25;

/**
 * Reads `trajectories.bin`; docs/crowd.md describes it byte by byte. Everything is read at once: a frame a second of a few
 * thousand people is some megabytes.
 */
export function readTrajectories(file: ArrayBuffer): Frame[] {
  const view = new DataView(file);
  if (file.byteLength < HEADER_BYTES || view.getUint32(0) !== MAGIC || view.getUint8(4) !== VERSION) {
    throw new Error(`no playback of version ${VERSION}: ${file.byteLength} bytes`);
  }
  const numbers = new Numbers(new Uint8Array(file), HEADER_BYTES);
  const people = new Map<number, [x: number, y: number]>();
  const plane = { x: view.getFloat64(5), y: view.getFloat64(13), quantum: view.getFloat32(21) };
  const frames: Frame[] = [];
  let millis = 0;
  while (numbers.more) {
    millis += numbers.next();
    step(numbers, people);
    frames.push(frameOf(millis / 1000, people, plane));
  }
  return frames;
}

/** Who left, where the others went, who came. */
function step(numbers: Numbers, people: Map<number, [number, number]>): void {
  for (let gone = numbers.next(); gone > 0; gone--) people.delete(numbers.next());
  for (const place of people.values()) {
    place[0] += numbers.signed();
    place[1] += numbers.signed();
  }
  for (let come = numbers.next(); come > 0; come--) people.set(numbers.next(), [numbers.signed(), numbers.signed()]);
}

function frameOf(
  seconds: number,
  people: ReadonlyMap<number, [number, number]>,
  { x, y, quantum }: { x: number; y: number; quantum: number },
): Frame {
  const ids = new Int32Array(people.size);
  const places = new Float32Array(2 * people.size);
  let at = 0;
  for (const [id, place] of people) {
    ids[at] = id;
    places[2 * at] = x + place[0] * quantum;
    places[2 * at + 1] = y + place[1] * quantum;
    at++;
  }
  return { seconds, ids, places };
}

/** Numbers of seven bits a byte, the low ones first; the eighth says that more follow. */
class Numbers {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  get more(): boolean {
    return this.at < this.bytes.length;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error(`a playback ends in the middle of a frame, after ${this.at - 1} bytes`);
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number >>> 0;
    }
    throw new Error(`a number in a playback is longer than 32 bits, before byte ${this.at}`);
  }

  signed(): number {
    const number = this.next();
    return (number >>> 1) ^ -(number & 1);
  }
}

/** The places at a moment: between two frames everybody goes straight. */
export function placesAt(frames: readonly Frame[], seconds: number): Float32Array {
  const next = frames.findIndex((frame) => frame.seconds > seconds);
  const before = frames[next < 0 ? frames.length - 1 : next - 1];
  const after = next < 0 ? undefined : frames[next];
  if (!before) return frames[0]?.places ?? new Float32Array();
  return after ? between(before, after, (seconds - before.seconds) / (after.seconds - before.seconds)) : before.places;
}

function between(before: Frame, after: Frame, part: number): Float32Array {
  const indexes = new Map<number, number>();
  after.ids.forEach((id, index) => indexes.set(id, index));
  const places = before.places.slice();
  before.ids.forEach((id, index) => {
    const there = indexes.get(id);
    if (there === undefined) return; // leaves meanwhile, and is seen to the end
    for (const axis of [0, 1]) {
      const from = before.places[2 * index + axis] ?? 0;
      places[2 * index + axis] = from + part * ((after.places[2 * there + axis] ?? from) - from);
    }
  });
  return places;
}
