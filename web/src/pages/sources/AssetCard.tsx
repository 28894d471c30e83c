import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { AssetDetail, NamedAsset } from "../../api/types";
import { Link } from "../../app/Link";
import { t, word } from "../../i18n";
import { type Fact, Facts } from "../../panels/detail/Facts";
import styles from "./Sources.module.css";

const FIRST = 6;

/** The asset that a source speaks for, and what fails with it. Nothing while it stands alone. */
export function AssetCard({ source }: { source: string }) {
  const assets = useQuery({
    queryKey: ["asset", source],
    queryFn: ({ signal }) => api.assets({ source }, signal),
  });
  const asset = assets.data?.items[0];
  if (!asset || !tellsMore(asset)) return null;
  return (
    <section className={styles.card}>
      <h2>{t("asset.title")}</h2>
      <Facts facts={factsOf(asset)} />
    </section>
  );
}

function tellsMore(asset: AssetDetail): boolean {
  return asset.sources.length > 1 || asset.dependsOn.length > 0 || asset.dependents.length > 0;
}

function factsOf(asset: AssetDetail): Fact[] {
  const facts: Fact[] = [];
  if (asset.sources.length > 1) {
    facts.push([t("asset.name"), `${asset.name} (${word("category", asset.kind)})`]);
    facts.push([t("asset.sources"), asset.sources.length]);
  }
  if (asset.dependsOn.length > 0) facts.push([t("asset.dependson"), <Others key="on" others={asset.dependsOn} />]);
  if (asset.dependents.length > 0) facts.push([t("asset.dependents"), <Others key="of" others={asset.dependents} />]);
  return facts;
}

function Others({ others }: { others: readonly NamedAsset[] }) {
  const [all, setAll] = useState(false);
  const rest = others.length - FIRST;
  return (
    <ul className={styles.others}>
      {(all ? others : others.slice(0, FIRST)).map((other) => (
        <li key={other.id}>
          {other.source ? <Link to={`/sources/${encodeURIComponent(other.source)}`}>{other.name}</Link> : other.name}
        </li>
      ))}
      {rest > 0 && !all && (
        <li>
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {t("asset.more", { count: rest })}
          </button>
        </li>
      )}
    </ul>
  );
}
