import type { ReactNode } from "react";
import { go, href, type Params } from "../view/location";

interface LinkProps {
  to: string;
  params?: Params;
  className?: string | undefined;
  /** what it says where it shows a sign only */
  label?: string;
  children: ReactNode;
}

/** A link inside the screen; a new tab by the usual keys. */
export function Link({ to, params = {}, className, label, children }: LinkProps) {
  return (
    <a
      href={href(to, params)}
      className={className}
      aria-label={label}
      title={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(to, params);
      }}
    >
      {children}
    </a>
  );
}
