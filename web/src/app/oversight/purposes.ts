import type { NamedPurpose } from "../../api/types";
import { t, word } from "../../i18n";

/** The purposes that come with the platform are named in the reader's language, those of an agency as it wrote them. */
export function titleOf(purpose: NamedPurpose): string {
  const own = word("purpose.usual", purpose.word);
  const title = own === purpose.word.replaceAll("_", " ") ? purpose.title : own;
  return t("purpose.option", { title, basis: purpose.legalBasis });
}
