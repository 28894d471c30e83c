const CELL_DEGREES = 0.0005;

/**
 * Finds the nearest of many points without asking the graphics card: a grid of cells over the city, built once for each
 * snapshot. Positions are longitude and latitude in turn.
 */
export class PointIndex {
  private readonly cells = new Map<string, number[]>();

  constructor(private readonly positions: Float64Array) {
    for (let i = 0; i < positions.length / 2; i++) {
      const key = cellKey(this.lon(i), this.lat(i));
      const cell = this.cells.get(key);
      if (cell) cell.push(i);
      else this.cells.set(key, [i]);
    }
  }

  /** Index of the nearest point within the radius in degrees of latitude, or -1. */
  nearest(lon: number, lat: number, radiusDegrees: number): number {
    const shrink = Math.cos((lat * Math.PI) / 180);
    const reach = Math.min(12, Math.ceil(radiusDegrees / shrink / CELL_DEGREES));
    let best = -1;
    let bestSquare = radiusDegrees ** 2;
    for (let x = -reach; x <= reach; x++) {
      for (let y = -reach; y <= reach; y++) {
        for (const i of this.cells.get(cellKey(lon + x * CELL_DEGREES, lat + y * CELL_DEGREES)) ?? []) {
          const square = ((this.lon(i) - lon) * shrink) ** 2 + (this.lat(i) - lat) ** 2;
          if (square < bestSquare) {
            best = i;
            bestSquare = square;
          }
        }
      }
    }
    return best;
  }

  private lon(i: number): number {
    return this.positions[2 * i] ?? 0;
  }

  private lat(i: number): number {
    return this.positions[2 * i + 1] ?? 0;
  }
}

function cellKey(lon: number, lat: number): string {
  return `${Math.floor(lon / CELL_DEGREES)},${Math.floor(lat / CELL_DEGREES)}`;
}
