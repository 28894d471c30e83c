import type { components } from "./openapi";

/** The records of the API as its description has them, by the words of the screens. Times are ISO-8601 in UTC. */
type Described = components["schemas"];

export type ErrorCode = Described["Problem"]["code"];
export type Objection = NonNullable<Described["Problem"]["objections"]>[number];
export type AlertSummary = Described["AlertSummary"];
export type AlertDetail = Described["AlertDetail"];
export type Severity = AlertSummary["severity"];
export type AlertState = AlertSummary["state"];
export type Note = Described["Note"];
export type Marking = NonNullable<Note["marking"]>;
export type CloseReason = NonNullable<AlertSummary["closeReason"]>;
export type Evidence = Described["Evidence"];
export type CausingObservation = Described["CausingObservation"];
export type StoredObservation = Described["StoredObservation"];
export type Transition = Described["Transition"];

export type User = Described["User"];
export type Session = Described["SessionView"];
export type SecondStep = Described["SecondStepView"];
export type LogInWays = Described["LogInWays"];
export type OpenSession = Described["OpenSession"];
export type Proof = OpenSession["proof"];
export type Factors = Described["FactorsView"];
export type Passkey = Described["Passkey"];
export type NewApp = Described["NewApp"];
export type RecoveryCodes = Described["RecoveryCodesView"];
export type PasskeyCreation = Described["PasskeyCreation"];
export type PasskeyRequest = Described["PasskeyRequest"];
export type LoggedOut = Described["LoggedOut"];
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

export type Role = Session["views"][number];
export type Agency = Described["AgencyView"];
export type Agreement = Described["AgreementView"];
export type AgreementClause = Described["StoredClause"];
export type AgreementGrounds = Described["Grounds"];
export type AgreementTerms = Described["StoredTerms"];
export type AgreementWord = Described["WordView"];
export type Person = Described["AccountView"];
export type NewPerson = Described["AccountRequest"];
export type Group = Described["GroupView"];
export type AgencyChange = Partial<Described["AgencyChange"]>;
export type MembershipChoice = Described["MembershipChoice"];
export type Shift = Described["ShiftView"];
export type NewShift = Described["ShiftForm"];
export type Responsibility = Described["ResponsibilityView"];
/** For which area an agency shall answer: a zone of the city, or an outline of longitudes and latitudes. */
export type ResponsibilityForm = { categories: readonly string[] } & (
  { zone: string } | { outline: readonly (readonly [number, number])[] }
);
export type ServedAgency = Described["ServedAgency"];
export type AuditEntry = Described["AuditEntryView"];
export type AuditCheckpoint = Described["CheckpointView"];
export type AuditProof = Described["AuditProof"];

export type Approval = Described["ApprovalView"];
export type NamedPurpose = Described["NamedPurpose"];
export type Glass = Described["GlassView"];
export type GlassForm = Described["GlassForm"];
export type Oversight = Described["OversightView"];

export type RejectedRow = Described["RejectedView"];
export type Rules = Described["RuleList"];
export type RuleTitles = Described["RuleTitles"];
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

export type IncidentType = Described["TypeForm"];
export type TypeField = Described["FieldForm"];
export type TypeVersion = Described["TypeView"];
export type FieldKind = TypeField["kind"];
export type PlaybookSummary = Described["PlaybookSummary"];
export type PlaybookLife = Described["PlaybookLife"];
export type PlaybookText = Described["PlaybookText"];
export type TextProblem = Described["TextProblem"];
export type PlaybookRun = Described["RunView"];
export type RunStep = Described["StepView"];
export type StepMove = Partial<Described["StepMove"]> & Pick<Described["StepMove"], "act">;

export type DataRequest = Described["RequestView"];
export type NewDataRequest = Described["NewRequest"];
export type SearchTerms = Described["SearchTerms"];
export type Finding = Described["FindingView"];
export type Verdict = Finding["verdict"];
export type Refusal = NonNullable<Finding["refusal"]>;

export type PublicReport = Described["PublicReport"];
export type PublicWeek = Described["PublicWeek"];
export type PublicCheckpoint = Described["PublicCheckpoint"];

export type LogEntry = Described["LogEntry"];
export type NewLogEntry = Described["NewEntryForm"];
export type Handover = Described["Handover"];
export type HandoverSection = Described["Section"];
export type Notification = Described["NotificationView"];
export type Delivery = Described["DeliveryView"];
export type Channel = Described["ChannelView"];
export type ChannelTest = Described["TestForm"];
export type Subscription = Described["SubscriptionView"];
export type NewSubscription = Described["SubscriptionForm"];

/** A part of a list; `next` is the cursor of what follows, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
