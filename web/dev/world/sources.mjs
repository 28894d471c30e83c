import { random } from "./random.mjs";

/** Categories of the demo, with the properties that a source of each has. */
export const CATEGORIES = {
  traffic: {
    name: "Traffic counter",
    properties: [
      ["flow", "Flow", "{vehicle}/h", 640],
      ["speed", "Mean speed", "km/h", 38],
    ],
  },
  people: {
    name: "People counter",
    properties: [
      ["count", "People", "{person}", 120],
      ["density", "Density", "{person}/m2", 0.6],
    ],
  },
  air: {
    name: "Air quality",
    properties: [
      ["pm10", "Particles PM10", "ug/m3", 20],
      ["no2", "Nitrogen dioxide", "ug/m3", 31],
      ["co", "Carbon monoxide", "mg/m3", 0.5],
      ["ch4", "Methane", "[ppm]", 2.1],
    ],
  },
  noise: { name: "Noise", properties: [["level", "Sound level", "dB", 58]] },
  weather: {
    name: "Weather",
    properties: [
      ["temperature", "Air temperature", "Cel", 21],
      ["wind", "Wind speed", "m/s", 3.2],
      ["humidity", "Humidity", "%", 64],
    ],
  },
  signal: { name: "Signal controller", properties: [["plan", "Signal plan", "1", 3]] },
  water: {
    name: "Pumping station",
    properties: [
      ["pressure", "Pressure", "bar", 4.2],
      ["flow", "Flow", "m3/h", 210],
    ],
  },
  power: {
    name: "Substation",
    properties: [
      ["load", "Load", "MW", 18],
      ["voltage", "Voltage", "kV", 20.4],
    ],
  },
  server: { name: "Server", properties: [] },
  network: { name: "Network device", properties: [] },
  text: { name: "Public posts", properties: [] },
};
const NAMES = [
  "Rue Grimaldi",
  "Boulevard Albert Iᵉʳ",
  "Place du Casino",
  "Port Hercule",
  "Avenue de la Costa",
  "Tunnel Rocher",
  "Fontvieille",
  "Larvotto",
  "Jardin Exotique",
  "Boulevard des Moulins",
  "Quai Antoine Iᵉʳ",
  "Place d’Armes",
];
const ZONES = ["monte-carlo", "la-condamine", "monaco-ville", "fontvieille", "larvotto", "moneghetti"];
const WEIGHTS = [
  ["traffic", 24],
  ["people", 18],
  ["air", 14],
  ["noise", 10],
  ["weather", 4],
  ["signal", 12],
  ["water", 2],
  ["power", 2],
  ["server", 7],
  ["network", 5],
  ["text", 2],
];

/** The sources of the fixture, near streets; the same for the same count. */
export function makeSources(count, streetPoints) {
  const next = random(7);
  const bag = WEIGHTS.flatMap(([category, weight]) => Array(weight).fill(category));
  const numbers = {};
  return Array.from({ length: count }, () => {
    const category = bag[Math.floor(next() * bag.length)];
    numbers[category] = (numbers[category] ?? 0) + 1;
    const [lon, lat] = streetPoints.length
      ? streetPoints[Math.floor(next() * streetPoints.length)]
      : [7.405 + next() * 0.038, 43.723 + next() * 0.03];
    const dice = next();
    const state =
      dice < 0.006 ? "silent" : dice < 0.009 ? "faulty" : dice < 0.014 ? "maintenance" : dice < 0.016 ? "new" : "ok";
    return {
      id: `${category}-${numbers[category]}`,
      name: `${CATEGORIES[category].name} ${NAMES[Math.floor(next() * NAMES.length)]} ${numbers[category]}`,
      category,
      state,
      zone: ZONES[Math.floor(next() * ZONES.length)],
      lon: lon + (next() - 0.5) * 3e-4,
      lat: lat + (next() - 0.5) * 3e-4,
      skewMs: Math.round((next() - 0.5) * 900),
    };
  });
}

export const zones = ZONES;
