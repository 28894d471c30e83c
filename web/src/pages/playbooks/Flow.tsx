import { Menu } from "@mantine/core";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { TextProblem } from "../../api/types";
import { t, word } from "../../i18n";
import { addOn, type Book, type Exit, removeStep, STEP_KINDS, type StepKind } from "./book";
import { BOX_HEIGHT, BOX_WIDTH, type Direction, type Edge, layOut, neighbour, type Placed } from "./layout";
import styles from "./Playbooks.module.css";

const ARROWS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
/** Beside the word of a kind, so that it is found at a glance. */
export const KIND_SIGNS: Record<StepKind, string> = {
  do: "▸",
  ask: "?",
  gate: "✓",
  notify: "✉",
  "create-task": "☐",
  "what-if": "∿",
  share: "⇄",
  webhook: "⚙",
  wait: "…",
  parallel: "‖",
  end: "■",
};

interface FlowProps {
  book: Book;
  text: string;
  chosen: string;
  problems: readonly TextProblem[];
  readOnly: boolean;
  onChoose: (step: string) => void;
  onChange: (text: string, choose?: string, name?: boolean) => void;
}

/** Steps as boxes with the ways between them; on each way a step can be added. */
export function Flow({ book, text, chosen, problems, readOnly, onChoose, onChange }: FlowProps) {
  const layout = useMemo(() => layOut(book), [book]);
  const boxes = useRef(new Map<string, HTMLButtonElement>());
  const [adding, setAdding] = useState<string | null>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) boxes.current.get(chosen)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    first.current = false;
  }, [chosen]);
  const words = { yes: t("playbooks.words.yes"), no: t("playbooks.words.no"), branch: t("playbooks.words.branch") };
  const add = (from: string, exit: Exit, kind: StepKind): void => {
    const step = book.steps.find((one) => one.id === from);
    if (!step) return;
    const added = addOn(text, step, exit, kind, word("playbooks.kind", kind), words);
    setAdding(null);
    onChange(added.text, added.id, true);
  };
  const keys = (event: KeyboardEvent, id: string): void => {
    const direction = ARROWS[event.key];
    if (direction) {
      const next = neighbour(layout, id, direction);
      onChoose(next);
      boxes.current.get(next)?.focus();
    } else if (event.key === "+" && !readOnly) {
      setAdding(`${id} 0`);
    } else if (event.key === "Delete" && !readOnly && book.steps.length > 1) {
      const next = neighbour(layout, id, "up");
      onChange(removeStep(text, book, id), next);
      boxes.current.get(next)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.flow}>
      <div style={{ position: "relative", width: layout.width, height: layout.height }}>
        <svg width={layout.width} height={layout.height} aria-hidden className={styles.lines}>
          {layout.edges.map((edge) => (
            <Way key={`${edge.from} ${edge.exit}`} edge={edge} lit={edge.from === chosen || edge.to === chosen} />
          ))}
        </svg>
        {layout.placed.map((placed) => (
          <Box
            key={placed.step.id}
            placed={placed}
            chosen={placed.step.id === chosen}
            wrong={problems.some((one) => one.line >= placed.step.lines[0] && one.line <= placed.step.lines[1])}
            onChoose={onChoose}
            onKeys={keys}
            hold={(box) => void (box ? boxes.current.set(placed.step.id, box) : boxes.current.delete(placed.step.id))}
          />
        ))}
        {!readOnly &&
          layout.edges.map((edge) => {
            const step = book.steps.find((one) => one.id === edge.from);
            const exit = step?.exits[edge.exit];
            const key = `${edge.from} ${edge.exit}`;
            if (!step || !exit) return null;
            const to = book.steps.find((one) => one.id === edge.to)?.said ?? edge.to;
            return (
              <AddMenu
                key={key}
                edge={edge}
                label={t("playbooks.add", {
                  from: exit.said === "" ? step.said : `${step.said}, ${exitWord(exit.said)}`,
                  to,
                })}
                opened={adding === key}
                onOpen={(open) => setAdding(open ? key : null)}
                onAdd={(kind) => add(edge.from, exit, kind)}
              />
            );
          })}
      </div>
    </div>
  );
}

function Way({ edge, lit }: { edge: Edge; lit: boolean }) {
  const [[x1, y1], ...rest] = edge.points as [readonly [number, number], ...(readonly [number, number])[]];
  const [x2, y2] = rest[rest.length - 1] ?? [x1, y1];
  const middle = (y1 + y2) / 2;
  const path = edge.back
    ? `M ${[[x1, y1], ...rest].map(([x, y]) => `${x} ${y}`).join(" L ")}`
    : `M ${x1} ${y1} C ${x1} ${middle}, ${x2} ${middle}, ${x2} ${y2}`;
  return (
    <g data-lit={lit} data-back={edge.back}>
      <path d={path} />
      <path
        d={
          edge.back
            ? `M ${x2 + 7} ${y2 - 4} L ${x2} ${y2} L ${x2 + 7} ${y2 + 4}`
            : `M ${x2 - 4} ${y2 - 7} L ${x2} ${y2} L ${x2 + 4} ${y2 - 7}`
        }
      />
      {edge.label !== "" && (
        <text x={x1 + (edge.back ? 6 : 4)} y={y1 + (edge.back ? -6 : 50 + (edge.exit % 3) * 14)}>
          {shortened(exitWord(edge.label))}
        </text>
      )}
    </g>
  );
}

const shortened = (label: string): string => (label.length > 22 ? `${label.slice(0, 21)}…` : label);

/** Answers are as people wrote them; the ways of gates and waits have words of ours. */
export const exitWord = (label: string): string =>
  label === "approved" || label === "refused" || label === "late" ? word("playbooks.exit", label) : label;

interface BoxProps {
  placed: Placed;
  chosen: boolean;
  wrong: boolean;
  onChoose: (step: string) => void;
  onKeys: (event: KeyboardEvent, step: string) => void;
  hold: (box: HTMLButtonElement | null) => void;
}

function Box({ placed: { step, x, y }, chosen, wrong, onChoose, onKeys, hold }: BoxProps) {
  return (
    <button
      ref={hold}
      type="button"
      className={styles.box}
      style={{ left: x, top: y, width: BOX_WIDTH, height: BOX_HEIGHT }}
      aria-pressed={chosen}
      tabIndex={chosen ? 0 : -1}
      data-kind={step.kind}
      data-wrong={wrong || undefined}
      onClick={() => onChoose(step.id)}
      onKeyDown={(event) => onKeys(event, step.id)}
    >
      <small>
        <span aria-hidden>{KIND_SIGNS[step.kind]}</span> {word("playbooks.kind", step.kind)}
        {wrong && <b> ▲ {t("playbooks.wrong")}</b>}
      </small>
      <span>{step.said}</span>
    </button>
  );
}

/** Right below the box, where ways to the same step still lie apart; the words of the ways come below it. */
const BELOW = 24;

/** Where a step can be added on a way. */
function spotOn(edge: Edge): readonly [number, number] {
  const [x1, y1] = edge.points[0] ?? [0, 0];
  if (edge.back) return [x1 + 40, y1];
  const [x2, y2] = edge.points[edge.points.length - 1] ?? [x1, y1];
  const wanted = BELOW / (y2 - y1);
  let [low, high] = [0, 1];
  for (let halves = 0; halves < 12; halves++) {
    const middle = (low + high) / 2;
    if (1.5 * middle * (1 - middle) + middle ** 3 < wanted) low = middle;
    else high = middle;
  }
  return [x1 + (x2 - x1) * (3 * low ** 2 - 2 * low ** 3), y1 + BELOW];
}

interface AddMenuProps {
  edge: Edge;
  label: string;
  opened: boolean;
  onOpen: (open: boolean) => void;
  onAdd: (kind: StepKind) => void;
}

function AddMenu({ edge, label, opened, onOpen, onAdd }: AddMenuProps) {
  const [x, y] = spotOn(edge);
  const style = { left: x - 12, top: y - 12 };
  return (
    <Menu
      returnFocus={false}
      opened={opened}
      onChange={onOpen}
      position="right"
      transitionProps={{ duration: 80 }}
      withinPortal
    >
      <Menu.Target>
        <button type="button" className={styles.add} style={style} aria-label={label} tabIndex={-1}>
          +
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("playbooks.add.as")}</Menu.Label>
        {STEP_KINDS.map((kind) => (
          <Menu.Item key={kind} leftSection={<span aria-hidden>{KIND_SIGNS[kind]}</span>} onClick={() => onAdd(kind)}>
            {word("playbooks.kind", kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
