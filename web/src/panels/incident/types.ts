import { word } from "../../i18n";

/** The word of a type; pages that have the types at hand say its name. */
export const typeName = (type: string): string => word("incident.type", type);
