import type { components } from "./openapi";

/** The records of the API as its description has them, by the words of the screens. Times are ISO-8601 in UTC. */
type Described = components["schemas"];

export type AlertSummary = Described["AlertSummary"];
export type AlertDetail = Described["AlertDetail"];
export type Severity = AlertSummary["severity"];
export type AlertState = AlertSummary["state"];
export type CloseReason = NonNullable<AlertSummary["closeReason"]>;
export type Evidence = Described["Evidence"];
export type CausingObservation = Described["CausingObservation"];
export type StoredObservation = Described["StoredObservation"];
export type Transition = Described["Transition"];

export type User = Described["User"];
export type Session = Described["SessionView"];
export type Domain = Described["DomainSummary"];
export type City = Described["CityView"];
export type Zone = Described["ZoneView"];
export type CityPlace = Described["PlaceView"];
export type SearchHit = Described["HitView"];

export type Picture = Described["PictureSnapshot"];
export type Frame = Described["PictureFrame"];
export type SourceColumns = Described["SourceColumns"];
export type Status = Described["Status"];
export type StatusPart = Described["Part"];
export type PartState = StatusPart["state"];

export type SourceDetail = Described["SourceView"];
export type AssetDetail = Described["AssetView"];
export type NamedAsset = Described["NamedAsset"];
export type SourceState = SourceDetail["state"];
export type SourceProperty = Described["PropertyView"];
export type Maintenance = Described["Maintenance"];
export type Credential = Described["Credential"];
export type NewCredential = Described["IssuedCredential"];
export type Series = Described["Series"];

export type Agreement = Described["AgreementView"];
export type AgreementClause = Described["StoredClause"];
export type AgreementWord = Described["WordView"];
export type AuditEntry = Described["AuditEntryView"];
export type AuditCheckpoint = Described["CheckpointView"];
export type AuditProof = Described["AuditProof"];

export type RejectedRow = Described["RejectedView"];
export type Rules = Described["RuleList"];
export type RuleRow = Described["RuleRow"];
export type RuleState = RuleRow["state"];
export type RefusedRule = Described["Refused"];
export type RuleLife = Described["RuleLifeView"];
export type RuleVersion = Described["RuleVersion"];
export type RuleChange = Described["RuleChange"];
export type RuleProblem = Described["RuleProblem"];
export type RuleDraft = Described["DraftForm"];
export type RuleHits = Described["RuleHits"];
export type Trial = Described["TrialResult"];
export type TrialForm = Described["TrialForm"];
export type WhyForm = Described["WhyForm"];
export type WhyAnswer = Described["WhyAnswer"];
export type WhyRule = Described["RuleAnswer"];
export type WhyCorrelation = Described["CorrelationAnswer"];
export type CorrelationGroup = Described["GroupAnswer"];
export type CorrelationRuleCount = Described["CountAnswer"];
export type RuleExamples = Described["RuleExamplesView"];
export type ExampleResult = Described["ExampleAnswer"];
export type QuestionAnswer = Described["QuestionAnswer"];
/** What can be done to a version, by the last word of its address. */
export type RuleStep = "shadow" | "ask" | "approve" | "return" | "retire";

/** A part of a list; `next` is the cursor of what follows, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
