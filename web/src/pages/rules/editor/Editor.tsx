import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { linter, lintGutter, lintKeymap } from "@codemirror/lint";
import { Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { RuleProblem } from "../../../api/types";
import { COLOURS, LOOK } from "./look";

const SETTLE_MILLIS = 400;

export interface EditorProps {
  /** what stands there first; when it changes, it takes the place of what stands there */
  text: string;
  /** said to those who don't see it */
  label: string;
  readOnly: boolean;
  /** true where long lines go on below instead of being scrolled to */
  wrap?: boolean;
  /** what is wrong with the text; nothing is asked when it is left out */
  check?: (text: string) => Promise<{ problems: readonly RuleProblem[] }>;
  onChange: (text: string) => void;
  onProblems: (problems: readonly RuleProblem[]) => void;
  /** Ctrl+Enter and Ctrl+S */
  onTry: () => void;
  onKeep: () => void;
}

/** YAML with its errors while it is written. Tab leaves it, as everywhere on the screens. */
export default function Editor(props: EditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const first = useRef(props.text);
  const locked = useRef(new Compartment());
  const view = useRef<EditorView | null>(null);
  useEffect(() => {
    if (!box.current) return;
    const editor = new EditorView({
      parent: box.current,
      doc: first.current,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of("  "),
        bracketMatching(),
        highlightActiveLine(),
        yaml(),
        syntaxHighlighting(COLOURS),
        LOOK,
        latest.current.wrap ? EditorView.lineWrapping : [],
        locked.current.of(EditorState.readOnly.of(latest.current.readOnly)),
        EditorView.contentAttributes.of({ "aria-label": latest.current.label, spellcheck: "false" }),
        keymap.of([
          { key: "Mod-Enter", run: () => (latest.current.onTry(), true) },
          { key: "Mod-s", run: () => (latest.current.onKeep(), true) },
          ...defaultKeymap,
          ...historyKeymap,
          ...lintKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onChange(update.state.doc.toString());
        }),
        linter((shown) => lint(shown, latest.current), { delay: SETTLE_MILLIS }),
      ],
    });
    view.current = editor;
    return () => editor.destroy();
  }, []);
  useEffect(() => {
    const effects = locked.current.reconfigure(EditorState.readOnly.of(props.readOnly));
    view.current?.dispatch({ effects });
  }, [props.readOnly]);
  useEffect(() => {
    const shown = view.current?.state.doc.toString();
    if (shown === undefined || shown === props.text || props.text === first.current) return;
    first.current = props.text;
    view.current?.dispatch({ changes: { from: 0, to: shown.length, insert: props.text } });
  }, [props.text]);
  return <div ref={box} />;
}

/** Asks the server; what it can't be asked about now is no error of the text. */
async function lint(view: EditorView, { check, onProblems }: EditorProps) {
  const doc = view.state.doc;
  const answer = check ? await check(doc.toString()).catch(() => null) : null;
  if (!answer || view.state.doc !== doc) return [];
  onProblems(answer.problems);
  return answer.problems.map((problem) => {
    const line = doc.line(Math.min(Math.max(1, problem.line), doc.lines));
    const from = Math.min(line.from + Math.max(0, problem.column - 1), line.to);
    return { from, to: Math.max(from, line.to), severity: "error" as const, message: problem.message };
  });
}
