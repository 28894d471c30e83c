import { word } from "../../i18n";

/** What people call a skill: the usual ones in their language, an agency's own as it wrote them. */
export const skillName = (skill: string): string => word("units.skill", skill);
