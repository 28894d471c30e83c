import { Component, type ReactNode } from "react";
import { t } from "../i18n";
import { Notice } from "./Notice";

interface BoundaryProps {
  children: ReactNode;
  /** shown instead of the general words */
  title?: string;
  hint?: string;
}

/** Keeps a failing panel from taking the others along. */
export class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    const { title, hint } = this.props;
    return (
      <Notice title={title ?? t("app.broken")} hint={hint ?? t("app.broken.hint")} small={this.state.error.message} />
    );
  }
}
