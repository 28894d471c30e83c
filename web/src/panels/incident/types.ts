import { currentLanguage, word } from "../../i18n";
import { nameIn } from "../../pages/types/draft";
import { useTypes } from "../../pages/types/useTypes";

/** What people call a type: the name that its agency gave it, else the word for it. */
export function useTypeName(): (type: string) => string {
  const types = useTypes().data ?? [];
  return (id) => {
    const known = types.find(({ type }) => type.id === id);
    return known ? nameIn(known.type.name, currentLanguage()) : word("incident.type", id);
  };
}
