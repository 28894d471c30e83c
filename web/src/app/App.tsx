import { MantineProvider } from "@mantine/core";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { Problem } from "../api/client";
import { useStore } from "../lib/useStore";
import { theme } from "../theme/mantine";
import { keepScheme, scheme } from "../theme/scheme";
import { joinWindows } from "../view/channel";
import { Boundary } from "./Boundary";
import { forgetRefused } from "./forget";
import { Gate } from "./Gate";
import { Toasts } from "./toasts";

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: forgetRefused }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: "always", // what the server can't answer is taken from what was kept
      refetchOnWindowFocus: false,
      retry: (tries, error) => tries < 3 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
});

export function App() {
  const colours = useStore(scheme, (value) => value);
  useEffect(joinWindows, []);
  useEffect(keepScheme, []);
  return (
    <MantineProvider theme={theme} forceColorScheme={colours}>
      <QueryClientProvider client={queries}>
        <Boundary>
          <Gate />
        </Boundary>
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  );
}
