import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "./theme/tokens.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { loadLanguage } from "./i18n";
import { keepShell } from "./offline/shell";

await loadLanguage(navigator.languages);
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
keepShell();
createRoot(root).render(<App />);
