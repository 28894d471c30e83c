import type { Scheme } from "../../theme/scheme";

/** Colours of the basemap: quiet, so that what lies on it is seen. */
export interface Palette {
  land: string;
  landuse: string;
  green: string;
  water: string;
  building: string;
  buildingLine: string;
  square: string;
  street: string;
  major: string;
  casing: string;
  path: string;
  rail: string;
  boundary: string;
  text: string;
  textStrong: string;
  textWater: string;
  halo: string;
  zone: string;
}

const dark: Palette = {
  land: "#151a20",
  landuse: "#171d23",
  green: "#16221f",
  water: "#0c1b28",
  building: "#1d242c",
  buildingLine: "#27303a",
  square: "#1a222a",
  street: "#2d3742",
  major: "#3a4653",
  casing: "#151a20",
  path: "#2a343e",
  rail: "#303a44",
  boundary: "#4c5966",
  text: "#8f9caa",
  textStrong: "#b9c4ce",
  textWater: "#5f7c95",
  halo: "#151a20",
  zone: "#7d93a8",
};

const light: Palette = {
  land: "#f0f1f1",
  landuse: "#eaeced",
  green: "#dfe9df",
  water: "#c9d9e5",
  building: "#e1e4e7",
  buildingLine: "#d2d7db",
  square: "#f7f8f8",
  street: "#ffffff",
  major: "#ffffff",
  casing: "#d3d9de",
  path: "#d0d6db",
  rail: "#c3c9cf",
  boundary: "#98a4af",
  text: "#5a6672",
  textStrong: "#323c46",
  textWater: "#55758f",
  halo: "#f6f7f7",
  zone: "#6b8094",
};

export const paletteOf = (scheme: Scheme): Palette => (scheme === "dark" ? dark : light);
