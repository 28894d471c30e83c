import { chooseSound, play, soundChoice } from "../../app/attention/sound";
import { t } from "../../i18n";
import { useStore } from "../../lib/useStore";
import { SEVERITIES } from "../../picture/alerts";
import styles from "./Notifications.module.css";

/** How this screen sounds, and a button for each severity to hear it. */
export function SoundCard() {
  const choice = useStore(soundChoice, (value) => value);
  return (
    <section className={styles.card} aria-labelledby="sound-title">
      <h2 id="sound-title">{t("sound.title")}</h2>
      <div className={styles.buttons}>
        {SEVERITIES.map((severity) => (
          <button key={severity} type="button" onClick={() => void play(severity)}>
            {t("sound.try", { severity: t(`severity.${severity}`) })}
          </button>
        ))}
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={choice.muted}
          onChange={(event) => chooseSound({ ...choice, muted: event.target.checked })}
        />
        {t("sound.muted")}
      </label>
      <label className={styles.check}>
        {t("sound.volume")}
        <input
          type="range"
          min={0}
          max={1}
          step={0.1}
          value={choice.volume}
          onChange={(event) => chooseSound({ ...choice, volume: Number(event.target.value) })}
        />
      </label>
      <p className={styles.quiet}>{t("sound.note")}</p>
    </section>
  );
}
