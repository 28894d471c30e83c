import { Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { t } from "../../i18n";
import { go, look } from "../../view/location";
import { popOut } from "../../view/panes";
import { useParam } from "../../view/view";
import type { CityMap } from "./CityMap";
import { ADDITIONS, type Addition, parseAdded, parseHidden, SWITCHES, type Switch } from "./hidden";
import { Legend } from "./Legend";
import styles from "./Map.module.css";

/** Zoom, layers, legend, and the way to a window of its own. */
export function MapTools({ map, popped }: { map: CityMap; popped: boolean }) {
  const phone = useMediaQuery("(max-width: 640px)") ?? false;
  return (
    <>
      <div className={styles.tools}>
        <Tool label={t("map.zoom.in")} onClick={() => map.zoomBy(1)} path="M8 3v10M3 8h10" />
        <Tool label={t("map.zoom.out")} onClick={() => map.zoomBy(-1)} path="M3 8h10" />
        <Tool label={t("map.home")} onClick={() => map.home()} path="M3 6V3h3M13 6V3h-3M3 10v3h3m7-3v3h-3" />
        <Tool
          label={t("whatif.map.here")}
          onClick={() => go("/what-if", { at: map.middle().join(",") })}
          path="M6.500 3a1.500 1.500 0 1 1-3 0 1.500 1.500 0 0 1 3 0ZM5 5.500v5m0 0-2 4m2-4 2 4M2.500 7.500h5M9.500 9H14m0 0-2-2m2 2-2 2"
        />
        <Popover position="left-start" transitionProps={{ duration: 80 }}>
          <Popover.Target>
            <Tool label={t("map.layers")} path="m8 2.500 5.500 3L8 8.500l-5.500-3L8 2.500Zm-5.500 6 5.500 3 5.500-3" />
          </Popover.Target>
          <Popover.Dropdown className={styles.panel ?? ""}>
            <Layers />
          </Popover.Dropdown>
        </Popover>
        {!popped && !phone && (
          <Tool
            label={t("map.popout")}
            onClick={() => popOut("map")}
            path="M9.500 3H13v3.500M13 3 7.500 8.500M11 9.500V13H3V5h3.500"
          />
        )}
      </div>
      <Legend />
    </>
  );
}

function Layers() {
  const hidden = parseHidden(useParam("hide"));
  const toggle = (name: Switch): void => {
    const next = hidden.includes(name) ? hidden.filter((other) => other !== name) : [...hidden, name];
    look({ hide: next.join(",") }, "replace");
  };
  const added = parseAdded(useParam("show"));
  const add = (name: Addition): void => {
    const next = added.includes(name) ? added.filter((other) => other !== name) : [...added, name];
    look({ show: next.join(",") }, "replace");
  };
  return (
    <fieldset className={styles.switches}>
      <legend>{t("map.layers")}</legend>
      {SWITCHES.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={!hidden.includes(name)} onChange={() => toggle(name)} />
          {t(`map.layer.${name}`)}
        </label>
      ))}
      {ADDITIONS.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={added.includes(name)} onChange={() => add(name)} />
          {t(`map.layer.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface ToolProps {
  label: string;
  path: string;
  onClick?: () => void;
  ref?: React.Ref<HTMLButtonElement>;
  children?: ReactNode;
}

function Tool({ label, path, ...rest }: ToolProps) {
  return (
    <button {...rest} type="button" className={styles.tool} aria-label={label} title={label}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.500" strokeLinejoin="round" />
      </svg>
    </button>
  );
}
