import type { components } from "./openapi";
import type * as own from "./types";

type Theirs = components["schemas"];

/** True only when every field that the screens read is one that the server's description has. */
type Described<Own, Described> = Exclude<keyof Own, keyof Described> extends never ? true : false;

/**
 * The agreement between the screens and the server, checked by the compiler. The description says which fields there are;
 * `types.ts` says more strictly which of them may be null. A field that the server renames stops the build here.
 */
export const agreement: [
  Described<own.AlertSummary, Theirs["AlertSummary"]>,
  Described<own.AlertDetail, Theirs["AlertDetail"]>,
  Described<own.ObservationRow, Theirs["CausingObservation"]>,
  Described<own.Evidence, Theirs["Evidence"]>,
  Described<own.City, Theirs["CityView"]>,
  Described<own.Domain, Theirs["DomainSummary"]>,
  Described<own.Session, Theirs["SessionView"]>,
  Described<own.User, Theirs["User"]>,
  Described<own.Picture, Theirs["PictureSnapshot"]>,
  Described<own.SourceColumns, Theirs["SourceColumns"]>,
  Described<own.Frame, Theirs["PictureFrame"]>,
  Described<own.SourceDetail, Theirs["SourceView"]>,
  Described<own.SourceProperty, Theirs["PropertyForm"]>,
  Described<own.Credential, Theirs["Known"]>,
  Described<own.Series, Theirs["Series"]>,
  Described<own.RejectedRow, Theirs["RejectedView"]>,
  Described<own.LoadedRule, Theirs["RuleView"]>,
  Described<own.RefusedRule, Theirs["Refused"]>,
  Described<own.Status, Theirs["Status"]>,
  Described<own.SearchHit, Theirs["HitView"]>,
] = [
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
];
