import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { TabSign } from "./attention/TabSign";
import { forgetWithEpoch } from "./forget";
import { keepPicture } from "../offline/keepPicture";
import { forgetKept } from "../offline/kept";
import { useStore } from "../lib/useStore";
import { Connection } from "../picture/connection";
import { PictureStore } from "../picture/picture";

const PictureContext = createContext<PictureStore | null>(null);

interface LiveProps {
  domain: string | null;
  profile?: "wall" | null;
  children: ReactNode;
}

/** Holds the connection of this window; a change of the time domain begins a new picture. */
export function Live({ domain, profile = null, children }: LiveProps) {
  const client = useQueryClient();
  const [store, setStore] = useState<PictureStore | null>(null);
  useEffect(() => {
    const picture = new PictureStore();
    const onSignedOut = (): void => {
      void forgetKept();
      client.setQueryData(["session"], null);
    };
    const connection = new Connection(picture, { domain, profile, onSignedOut });
    connection.start();
    const stopForgetting = forgetWithEpoch(picture, client);
    const stopKeeping = keepPicture(picture, domain, profile);
    setStore(picture);
    return () => {
      stopKeeping();
      stopForgetting();
      connection.stop();
    };
  }, [client, domain, profile]);
  return (
    store && (
      <PictureContext value={store}>
        <TabSign />
        {children}
      </PictureContext>
    )
  );
}

export function usePicture(): PictureStore {
  const store = useContext(PictureContext);
  if (!store) throw new IllegalStateError("a panel stands outside of <Live>");
  return store;
}

/** Names what the reader may see: another one means that it has changed. Null before the first picture. */
export function useEpoch(): string | null {
  const live = useStore(usePicture().link, (link) => (link.phase === "live" ? link.epoch : null));
  const epoch = useRef(live);
  if (live !== null) epoch.current = live;
  return epoch.current;
}

/** A broken invariant of our own. */
export class IllegalStateError extends Error {}
