import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import { useAgencyName } from "../../app/agencies";
import styles from "../../app/Cards.module.css";
import { Failure, Notice, Skeleton } from "../../app/Notice";
import { Page } from "../../app/Page";
import { useSession } from "../../app/session";
import { t } from "../../i18n";
import { Groups } from "./Groups";
import { PersonCard } from "./PersonCard";
import { AddPerson, InviteGuest } from "./PersonDialogs";

/** The people of the reader's agency, for its administrator, and its groups, for the privacy officer too. */
export default function PeoplePage() {
  const user = useSession().data?.user;
  const agency = user?.agency ?? "";
  const nameOf = useAgencyName();
  return (
    <Page title={t("people.title")} note={t("people.lead", { agency: nameOf(agency) })}>
      {user?.roles.includes("admin") && <Accounts agency={agency} />}
      <Groups />
    </Page>
  );
}

function Accounts({ agency }: { agency: string }) {
  const query = useQuery({ queryKey: ["people"], queryFn: api.people });
  const [open, setOpen] = useState<"add" | "invite" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{t("people.accounts")}</h2>
        <Button onClick={() => setOpen("add")}>{t("people.add")}</Button>
        <Button variant="default" onClick={() => setOpen("invite")}>
          {t("people.invite")}
        </Button>
      </div>
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && <Notice title={t("people.empty")} hint={t("people.empty.hint")} />}
      <ul className={styles.cards}>
        {query.data?.map((person) => (
          <li key={person.username}>
            <PersonCard person={person} agency={agency} />
          </li>
        ))}
      </ul>
      {open === "add" && <AddPerson agency={agency} onClose={close} />}
      {open === "invite" && <InviteGuest agency={agency} onClose={close} />}
    </section>
  );
}
