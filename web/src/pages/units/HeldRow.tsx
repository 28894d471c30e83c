import { Button } from "@mantine/core";
import cards from "../../app/Cards.module.css";

interface Props {
  id: string;
  words: string;
  remove: string;
  /** For who does not see which row the button stands in. */
  removeLabel: string;
  onRemove: () => void;
}

/** Something that was issued and can be taken back. */
export function HeldRow({ id, words, remove, removeLabel, onRemove }: Props) {
  return (
    <li>
      <code>{id}</code>
      <span className={cards.quiet}>{words}</span>
      <Button variant="subtle" color="gray" size="xs" onClick={onRemove} aria-label={removeLabel}>
        {remove}
      </Button>
    </li>
  );
}
