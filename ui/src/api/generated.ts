// Printed from the registry of calls by `cargo xtask bindings`; do not edit.

export type Kind = "access" | "third-parties" | "rectification" | "deletion" | "unlawful" | "stop" | "withdrawal" | "cookies" | "automated-decision" | "marketing" | "guardian-consent";
export type Stage = "received" | "examining" | "returned" | "accepted" | "fulfilling" | "answered" | "refused" | "withdrawn" | "dismissed" | "archived";
export type Action = "accept" | "return" | "find" | "report-access" | "report-deletion" | "answer" | "extend" | "refuse" | "merge" | "withdraw" | "dismiss" | "archive";
export type NextStep = "look" | "name-demands" | "judge-identity" | "judge-signature" | "accept" | "return-or-refuse" | "wait-for-person" | "find" | "decide-findings" | "make-report" | "send-answer" | "archive" | "nothing";
export type Item = "id-document" | "id-issue" | "relation" | "signature" | "authority";
export type Ground = "third-party-rights" | "state-interest" | "repeated-too-early" | "identity-not-confirmed" | "other-ground" | "other-law";
export type IdentityVerdict = "confirmed" | "doubtful" | "refuted";
export type SignatureVerdict = "consistent" | "inconclusive" | "inconsistent" | "absent";
export type CompletenessVerdict = "complete" | "incomplete";
export type PageState = "drawn" | "redrawn" | "blank" | "unreadable";
export type Poor = "low-resolution" | "low-contrast" | "blurred";
export type Reading = "waiting" | "layer" | "recognised" | "empty" | "failed";
export type Tie = "inside" | "signature" | "side-file" | "split" | "longer";
export type Alikeness = "file" | "picture" | "text";
export type ProposedField = "demand" | "name" | "birth-date" | "id-document" | "email" | "phone" | "account" | "letter-date" | "reply-address" | "representative" | "authority" | "signature-line";
export type Doubt = "issued-before-birth" | "in-the-future" | "series-year" | "too-young-for-passport" | "reissue-due" | "impossible-date" | "unlikely-age" | "incomplete" | "implied" | "low-confidence" | "several-candidates" | "declined";
export type DeletionGround = "not-stated" | "withdrawal" | "stop" | "unlawful";
export type Duty = "access" | "third-parties" | "refusal" | "rectification" | "unlawful" | "blocking" | "unlawful-stop" | "unlawful-destruction" | "stop" | "withdrawal" | "automated-decision" | "marketing" | "destruction-impossible" | "breach-notice" | "breach-inquiry" | "regulator" | "purpose-reached";
export type Binding = "statute" | "promise" | "gdpr";
export type Why = "working" | "weekend" | "holiday" | "transferred" | "short";
export type Unit = "at-once" | "working-days" | "calendar-days" | "months" | "hours";
export type CalendarFormat = "decree" | "xmlcalendar-xml" | "xmlcalendar-json" | "isdayoff" | "production-calendar";
export type RiskCode = "overdue" | "at-once-open" | "not-looked-at" | "identity-open" | "waiting-for-person" | "ground-unread" | "not-searched" | "undecided" | "crowded" | "provisional";
export type Concern = "access" | "third-parties" | "rectification" | "deletion" | "unlawful" | "stop" | "withdrawal" | "cookies" | "automated-decision" | "marketing" | "guardian-consent" | "task-blocking" | "calendar";

export type AccountView = { user_id: string | null, email: string | null, phone: string | null, ip: string | null, submitted_at: string | null, };

export type AddSource = { path: string, 
/**
 * A Fides dataset (YAML); absent: the map for Im.work that ships with the program.
 */
map?: string, };

export type AlikeView = { request: string, document: number, page: number, 
/**
 * The document of this request that it resembles.
 */
mine: number, by: Alikeness, 
/**
 * 0 to 1.
 */
likeness: number, };

export type AnswerInput = { request: string, number: string, on: string, channel: string, 
/**
 * A document made here that was sent …
 */
answer?: number, 
/**
 * … or a file that is taken into the vault as it was sent.
 */
file?: string, };

export type AnswerView = { id: number, 
/**
 * A report, the notice of an extension, or `outgoing` for a file that was sent.
 */
kind: "access" | "deletion" | "extension" | "outgoing", number: string, date: string, made: string, sha256: string, pages: number, standard: string, 
/**
 * How it left; absent until it was sent.
 */
sent: SentView | null, };

export type BackgroundView = { 
/**
 * A timer of the user's service manager runs `dekadactl remind`.
 */
timer: boolean, 
/**
 * The service manager runs; without it the timer waits for the next start of the desktop.
 */
timer_running: boolean, 
/**
 * The window starts with the desktop, in the tray.
 */
autostart: boolean, 
/**
 * A notification service answers on the session bus.
 */
notifications: boolean, };

export type BecauseInput = { request: string, because: string, };

export type CalendarSourceView = { format: CalendarFormat, 
/**
 * Of the file; absent where the decree was typed in.
 */
sha256: string | null, loaded: string, because: string | null, };

export type CalendarView = { year: number, decree: DecreeView | null, working_days: number, off_weekdays: Array<string>, working_weekends: Array<string>, short: Array<string>, provisional: boolean, 
/**
 * The days off that a decree moved, where it is known.
 */
moves: Array<MoveView>, 
/**
 * Where the officer's own calendar of the year comes from; absent: it came with the program.
 */
loaded: CalendarSourceView | null, 
/**
 * Days that the officer overrode.
 */
overrides: Array<OverrideView>, };

export type ChangePassphrase = { old: string, new: string, };

export type CheckInput = { request: string, item: Item, 
/**
 * `found`, `missing`, `illegible`; null takes the mark back.
 */
state: "found" | "missing" | "illegible" | null, note?: string, evidence?: RegionView, };

export type ChecklistItemView = { item: Item, 
/**
 * Absent until the officer decides.
 */
state: "found" | "missing" | "illegible" | null, note: string | null, evidence: RegionView | null, author: string | null, at: string | null, };

export type ConsequenceView = { stage: Stage, 
/**
 * The limit after it, where it changes.
 */
due: string | null, 
/**
 * The demand it concerns, where it concerns one.
 */
kind: Kind | null, };

export type CountedDayView = { date: string, counts: boolean, 
/**
 * Which day of the term this is; absent where it does not count.
 */
n: number | null, why: Why, 
/**
 * Name of the holiday, or the decree and the day it moved.
 */
note: string, };

export type Counts = { overdue: number, due_today: number, inbox: number, open: number, };

export type CreateVault = { passphrase: string, 
/**
 * Marks every screen and document as practice with invented people.
 */
practice: boolean, };

export type DayChangeView = { date: string, worked_before: boolean, works: boolean, was: Why, is: Why, was_note: string, note: string, };

export type DayLoad = { date: string, counts: boolean, why: Why, note: string, 
/**
 * Open requests whose limit is this day; today's include the overdue ones.
 */
due: number, overdue: number, 
/**
 * Of `due`, how many nobody has accepted yet.
 */
unaccepted: number, };

export type DeadlineInput = { 
/**
 * A kind of demand, or another duty of the law: `breach-notice`, `regulator` …
 */
kind: Kind | Duty, 
/**
 * A date; for terms of hours an instant, RFC 3339.
 */
received: string, 
/**
 * Working days of a notified extension.
 */
extended?: number, ground?: DeletionGround, 
/**
 * The day the person supplied confirming data.
 */
supplied?: string, 
/**
 * The day the duly completed document came after a return.
 */
cured?: string, 
/**
 * The GDPR applies too.
 */
gdpr?: boolean, 
/**
 * Its two further months were notified.
 */
gdpr_extended?: boolean, };

export type DeadlineView = { kind: Kind | Duty, received: string, 
/**
 * Absent where the law names no term (a guardian's consent).
 */
statute: StatuteView | null, 
/**
 * Other statutory limits of the same demand, none of them earlier.
 */
beside: Array<StatuteView>, 
/**
 * What is owed at once beside the limit: blocking, stopping advertising.
 */
at_once: StatuteView | null, 
/**
 * Absent for duties that no demand brings.
 */
promise: TermView | null, 
/**
 * Where the GDPR applies.
 */
gdpr: StatuteView | null, 
/**
 * The earliest of the three.
 */
binding: Binding, due: string, 
/**
 * The end of a term of hours.
 */
moment: string | null, 
/**
 * A day of the count lies in a year whose transfers are not decreed yet.
 */
provisional: boolean, 
/**
 * Working days by which the limit is extended.
 */
extended: number, 
/**
 * Every day from the day after receipt to the limit.
 */
count: Array<CountedDayView>, 
/**
 * The count in words, a line each.
 */
explanation: Array<string>, };

export type DecideFinding = { request: string, finding: number, 
/**
 * `included`, `left-out`; null takes the decision back.
 */
decision: "included" | "left-out" | null, 
/**
 * Why it is left out; needed for that decision.
 */
because?: string, };

export type DecreeInput = { number: number, date: string, };

export type DecreeView = { number: string, date: string, };

export type DeliveredReminder = { request: string, kind: Concern, due: string, days_left: number, };

export type DemandView = { kind: Kind, 
/**
 * On what it is grounded; absent where nobody has read it yet.
 */
ground: DeletionGround | null, 
/**
 * The grounds between which the letter decides, with the limit of each; empty for kinds that
 * have none.
 */
grounds: Array<GroundChoice>, 
/**
 * The day the person supplied confirming data.
 */
supplied: string | null, 
/**
 * The term starts on that day, so it can be entered.
 */
starts_with_data: boolean, statute: StatuteView | null, 
/**
 * Other statutory limits of the same demand, none of them earlier.
 */
beside: Array<StatuteView>, promise: TermView, gdpr: StatuteView | null, binding: Binding, due: string, days_left: number, overdue: boolean, provisional: boolean, extension: ExtensionView | null, 
/**
 * The limit after the longest extension the law allows; absent where it can no longer be extended.
 */
extendable_to: string | null, 
/**
 * Why the law's term cannot be extended; words are `err-<code>`.
 */
why_not_extendable: Failure | null, gdpr_extension: GdprExtensionView | null, 
/**
 * The limit of the GDPR after its two further months; absent where they cannot be taken.
 */
gdpr_extendable_to: string | null, 
/**
 * The limit without the extension.
 */
original_due: string, refusal: RefusalView | null, count: Array<CountedDayView>, 
/**
 * The count in words, a line each.
 */
explanation: Array<string>, };

export type DeputyView = { name: string, 
/**
 * Telephone, room, messenger.
 */
reach: string, };

export type DismissReminder = { request: string, };

export type DocumentInput = { document: number, 
/**
 * Pages that wait to be read are read first.
 */
read?: boolean, };

export type DocumentText = { document: number, pages: Array<PageText>, };

export type DocumentView = { id: number, request: string, 
/**
 * Name under which the file came.
 */
name: string, sha256: string, bytes: number, media_type: string, imported: string, 
/**
 * In the order in which they are shown.
 */
pages: Array<PageView>, 
/**
 * The document it belongs to, and how.
 */
belongs_to: number | null, tie: Tie | null, 
/**
 * A mail's own words, which have no page.
 */
letter: LetterView | null, 
/**
 * Facts read from the pages: proposals, never more.
 */
fields: Array<FieldView>, 
/**
 * Candidate signature regions. None are proposed yet: the officer draws them.
 */
signatures: Array<RegionView>, };

export type DraftInput = { request: string, kind: "access" | "deletion", };

export type DraftItem = { 
/**
 * `1`..`10`, `9.1`; or `a`..`k` for the act.
 */
id: string, title: string, text: string, 
/**
 * Written from the findings; shown, not edited.
 */
fixed: boolean, };

export type DraftView = { request: string, kind: string, number: string, date: string, name: string, forms: NameFormsView, 
/**
 * Items in the order of the law (art. 14 p. 7, or particulars а-к of order 179).
 */
items: Array<DraftItem>, 
/**
 * Items that are still empty: the report cannot be made.
 */
empty: Array<string>, 
/**
 * Findings nobody has decided: the report cannot be made.
 */
undecided: number, 
/**
 * Sources that were not searched for this request.
 */
unsearched: Array<string>, included: number, left_out: number, };

export type ExtendInput = { request: string, demand: Kind, 
/**
 * Working days; of no meaning for the GDPR, whose extension is two months.
 */
days: number, because: string, 
/**
 * The limit of the GDPR is extended, not that of 152-FZ.
 */
gdpr: boolean, };

export type ExtensionView = { 
/**
 * The notice that was written; absent where it could not be.
 */
notice: number | null, days: number, because: string, at: string, };

export type Failure = { code: string, params: Record<string, string | number>, 
/**
 * What kind of trouble it is; the command line turns it into an exit code.
 */
class: FailureClass, };

export type FailureClass = "failed" | "usage" | "locked" | "not-now" | "broken";

export type FieldView = { name: ProposedField, value: string, page: number, 
/**
 * Left, top, width, height in points.
 */
box: [number, number, number, number], 
/**
 * 0 to 1.
 */
confidence: number, 
/**
 * What speaks against it; words are `doubt-<id>`.
 */
doubts: Doubt[], 
/**
 * Sure enough, and nothing speaks against it: `request.take` takes it.
 */
good: boolean, 
/**
 * The request says the same.
 */
taken: boolean, };

export type FindInDocument = { document: number, text: string, };

export type FindInput = { requests: Array<string>, 
/**
 * All open requests in one pass.
 */
open: boolean, };

export type FindResult = { requests: Array<FoundForRequest>, };

export type FindingView = { id: number, source: number, collection: string, 
/**
 * Row number and primary key in the export.
 */
record: string, fields: { [key in string]: string }, matched: Array<MatchView>, 
/**
 * Fields of the record that speak against it: another birth date, another e-mail.
 */
contradicted: Array<string>, 
/**
 * `sure` or `candidate` (a namesake, a name alone).
 */
certainty: "sure" | "candidate", decision: "included" | "left-out" | null, because: string | null, };

export type ForecastView = { 
/**
 * Requests completed a working day, over the last forty; absent where fewer than five were.
 */
pace: number | null, completed: number, weeks: Array<WeekView>, };

export type FoundForRequest = { id: string, findings: Array<FindingView>, 
/**
 * Per source, also where nothing was found.
 */
searched: Array<SearchedView>, };

export type FoundView = { document: number, page: number, };

export type GdprExtensionView = { because: string, at: string, };

export type GroundChoice = { ground: DeletionGround, statute: StatuteView, 
/**
 * The earliest limit on this ground.
 */
due: string, extendable: boolean, 
/**
 * The data are blocked at once.
 */
blocks: boolean, };

export type HandOver = { path: string, passphrase: string, };

export type HandOverView = { file: string, requests: number, documents: number, at: string, };

export type IntakeFile = { path: string, outcome: "imported" | "duplicate" | "refused", 
/**
 * The document, or the one that these bytes repeat.
 */
document: number | null, request: string | null, pages: number | null, sha256: string | null, received: string | null, 
/**
 * Why it was refused; words are `err-<code>` and `rec-<code>`.
 */
code: string | null, params: Record<string, string | number>, 
/**
 * The same in words, in the caller's language.
 */
message: string | null, 
/**
 * What it has to do with another file: `side-file` and `signature` belong to the file they
 * stand beside, `inside` came out of a mail, an archive or a PDF.
 */
tie: Tie | null, 
/**
 * What came out of it.
 */
parts: Array<IntakeFile>, };

export type IntakeInput = { 
/**
 * Files or folders.
 */
paths: Array<string>, 
/**
 * Moment of receipt, if it was not now: RFC 3339, or a date.
 */
received?: string, 
/**
 * Add the documents to this request instead of opening one each.
 */
into?: string, 
/**
 * Tried, one after the other, on files that open only with a password.
 */
passwords?: Array<string>, };

export type IntakeResult = { 
/**
 * Every file below each path, exactly once.
 */
files: Array<IntakeFile>, };

export type JournalCheck = { entries: number, intact: boolean, first_broken: number | null, 
/**
 * Hash of the newest entry.
 */
head: string, };

export type JournalEntryView = { n: number, at: string, author: string, 
/**
 * What was done; words are `op-<id>`.
 */
op: string, request: string | null, 
/**
 * Particulars for the words.
 */
detail: Record<string, string | number | boolean | null>, 
/**
 * SHA-256 over this entry and the hash of the one before.
 */
hash: string, };

export type JournalInput = { request?: string, 
/**
 * Entries before this number, newest first.
 */
before?: number, limit?: number, };

export type JudgeInput = { request: string, about: "identity" | "signature" | "completeness", verdict: string, because: string, evidence?: RegionView, };

export type JudgementView = { verdict: string, because: string, evidence: RegionView | null, author: string, at: string, };

export type KeyCost = { memory_mib: number, iterations: number, };

export type KindTally = { kind: Kind, tally: Tally, };

export type LateReminder = { request: string, kind: Concern, due: string, 
/**
 * When it should have come.
 */
moment: string, 
/**
 * False: a newer one replaced it.
 */
delivered: boolean, };

export type LedgerLine = { from: string, to: string, 
/**
 * The machine slept or the program was closed; the clock was set back; nobody took notices.
 */
why: "away" | "clock-set-back" | "no-service", late: Array<LateReminder>, };

export type LetterView = { from: string | null, to: string | null, subject: string | null, date: string | null, text: string, };

export type LimitChangeView = { request: string, kind: Kind, was: string, is: string, shorter: boolean, };

export type LoadCalendar = { 
/**
 * A calendar file: xmlcalendar XML or JSON, isdayoff, production-calendar JSON …
 */
path?: string, 
/**
 * The year; needed where the file does not name it.
 */
year?: number, decree?: DecreeInput, 
/**
 * … or the transfers of the decree, typed in.
 */
moves?: Array<MoveView>, 
/**
 * Why it is loaded in spite of doubts.
 */
because?: string, 
/**
 * False: only show what would change.
 */
apply: boolean, };

export type LoadedCalendar = { format: CalendarFormat, sha256: string | null, applied: boolean, 
/**
 * Days that are otherwise than before.
 */
diff: Array<DayChangeView>, 
/**
 * What speaks against it, though it is not impossible; words are `err-<code>`.
 */
doubts: Array<Failure>, 
/**
 * Limits of open requests that move.
 */
limits: Array<LimitChangeView>, 
/**
 * Of them, how many become shorter.
 */
shorter: number, 
/**
 * How many limits move in all; `limits` shows the first thousand, the shorter ones first.
 */
moved: number, year: number, decree: DecreeView | null, working_days: number, off_weekdays: Array<string>, working_weekends: Array<string>, short: Array<string>, provisional: boolean, 
/**
 * The days off that a decree moved, where it is known.
 */
moves: Array<MoveView>, 
/**
 * Where the officer's own calendar of the year comes from; absent: it came with the program.
 */
loaded: CalendarSourceView | null, 
/**
 * Days that the officer overrode.
 */
overrides: Array<OverrideView>, };

export type MachineView = { 
/**
 * A notification service answers on the session bus.
 */
notifications: boolean, 
/**
 * The desktop tells when the screen is locked.
 */
screen_lock: boolean, sandbox: Array<string>, 
/**
 * The system's own programs that the work needs.
 */
tools: Array<ToolView>, version: string, };

export type MakeReport = { request: string, kind: "access" | "deletion", forms?: NameFormsView, 
/**
 * Changed texts by item id; what is absent keeps the draft's text.
 */
items: { [key in string]: string }, };

export type MatchView = { 
/**
 * Which identifier: `email`, `phone`, `name`, `account`, `reference`.
 */
by: string, field: string, 
/**
 * How equal: `equal`, or what was normalised.
 */
as: string, };

export type MergeInput = { request: string, into: string, };

export type MissedReminder = { request: string, kind: Concern, due: string, moment: string, };

export type MonthDay = { date: string, counts: boolean, why: Why, note: string, 
/**
 * Open requests whose limit is this day.
 */
due: number, 
/**
 * Of them, how many nobody has accepted yet.
 */
unaccepted: number, 
/**
 * The first five of them.
 */
requests: Array<string>, };

export type MonthInput = { year: number, month: number, };

export type MonthTally = { 
/**
 * `2026-11`.
 */
month: string, tally: Tally, };

export type MonthView = { year: number, month: number, provisional: boolean, today: string, 
/**
 * From its first to its last day.
 */
days: Array<MonthDay>, };

export type MoveView = { from: string, to: string, };

export type NameFormsView = { genitive: string, dative: string, 
/**
 * "Уважаемая Анна Юрьевна!"
 */
salutation: string, };

export type Nothing = Record<symbol, never>;

export type OfficerView = { name: string, position: string, phone: string, };

export type OperatorView = { full_name: string, short_name: string, address: string, 
/**
 * Place where documents are drawn up.
 */
city: string, phone: string, email: string, ogrn: string, inn: string, kpp: string, };

export type OptionView = { action: Action, possible: boolean, 
/**
 * Why not now; words are `err-<code>`.
 */
why_not: Failure | null, 
/**
 * The step that moves the request on; at most one.
 */
primary: boolean, consequence: ConsequenceView | null, };

export type OrderPages = { document: number, 
/**
 * Every page number exactly once, in the order in which they are to be shown.
 */
order: Array<number>, };

export type OverrideInput = { date: string, working?: boolean, because: string, };

export type OverrideView = { date: string, working: boolean, because: string, author: string, at: string, };

export type PageText = { n: number, text: string, reading: Reading, words: Array<WordView>, };

export type PageView = { n: number, width_pt: number, height_pt: number, 
/**
 * How many words are known of it.
 */
words: number, 
/**
 * `drawn`; `redrawn` by the second engine; `blank`; `unreadable`, where both engines failed.
 */
state: PageState, 
/**
 * Nothing is on it as far as anybody can see.
 */
blank: boolean, 
/**
 * Quarter turns clockwise, in degrees, by which it is shown: 0, 90, 180 or 270.
 */
turn: number, 
/**
 * The officer chose the turn; otherwise it is what the reading found.
 */
turned_by_officer: boolean, 
/**
 * How far its lines lean, in degrees, clockwise positive.
 */
skew: number, 
/**
 * Pixels per inch, where the page is one picture.
 */
dpi: number | null, 
/**
 * Why it is hard to read: a ground for asking for a better scan.
 */
poor: Poor | null, 
/**
 * Where its words come from.
 */
reading: Reading, 
/**
 * How sure the recognition was, 0 to 1.
 */
confidence: number | null, };

export type PauseReading = { paused: boolean, };

export type PendingReminder = { request: string, kind: Concern, due: string, days_left: number, moment: string, };

export type PeriodInput = { from?: string, to?: string, };

export type PrintLimit = { deadline: DeadlineInput, path: string, };

export type Printed = { answer: number, file: string | null, sha256: string, pages: number, standard: string, };

export type Problem = { 
/**
 * `page`, `document`, `journal`, `link` or `answer`.
 */
kind: string, what: string, };

export type ReadingView = { 
/**
 * Pages not read yet.
 */
waiting: number, read: number, 
/**
 * Pages that could not be read.
 */
failed: number, paused: boolean, };

export type RefusalView = { ground: string, because: string, at: string, };

export type RefuseInput = { request: string, demand: Kind, ground: Ground, because: string, };

export type RegionView = { document: number, page: number, x: number, y: number, w: number, h: number, };

export type Reminded = { delivered: Array<DeliveredReminder>, 
/**
 * Came due while nobody could deliver them; told once, with the delivered one.
 */
missed: Array<MissedReminder>, };

export type RemindersView = { 
/**
 * A notification service answers; without one the reminders below wait here.
 */
notifications: boolean, 
/**
 * Due and not delivered.
 */
pending: Array<PendingReminder>, snoozed: Array<SnoozedReminder>, 
/**
 * When the next one comes.
 */
next: string | null, 
/**
 * Times in which nobody looked, with what came late; the newest first, the last fifty.
 */
ledger: Array<LedgerLine>, };

export type RequestInput = { request: string, };

export type RequestPage = { rows: Array<RequestRow>, 
/**
 * How many match, of which `rows` is one page.
 */
total: number, };

export type RequestPatch = { request: string, received?: string, sent?: string, channel?: string, 
/**
 * The whole set of demands.
 */
kinds?: Kind[], 
/**
 * Grounds of deletion and of cookies, by kind; an empty text: not read yet.
 */
grounds?: Partial<Record<Kind, DeletionGround | "">>, 
/**
 * Days on which confirming data were supplied, by kind.
 */
supplied?: Partial<Record<Kind, string>>, 
/**
 * The day or moment the duly completed document came after a return.
 */
cured?: string, gdpr?: boolean, name?: string, email?: string, phone?: string, birth_date?: string, id_document?: string, account?: string, forms?: NameFormsView, };

export type RequestRow = { id: string, subject: string | null, demands: Kind[], stage: Stage, received: string, 
/**
 * The earliest limit of its demands; absent when the request is closed.
 */
due: string | null, 
/**
 * Working days left, 0 on the last day, negative when overdue.
 */
days_left: number | null, overdue: boolean, provisional_calendar: boolean, 
/**
 * What the officer does next; words are `next-<id>`.
 */
next: NextStep, documents: number, 
/**
 * Name of the first file, for a request nobody has named yet.
 */
first_document: string | null, strip: Array<StripCellView>, 
/**
 * Where the words that were searched for stand, when they stand on a page.
 */
found: FoundView | null, };

export type RequestView = { id: string, stage: Stage, stage_since: string, 
/**
 * What the stage knows: items asked for when returned, the reason when dismissed.
 */
missing: Item[], because: string | null, merged_into: string | null, subject: SubjectView, 
/**
 * How it came: `app`, `email`, `post`, `hand` or absent.
 */
channel: string | null, sent: string | null, received: string, registered: string, 
/**
 * Registered on a later day than received: the limit still runs from receipt.
 */
registered_late: boolean, 
/**
 * When the duly completed document came after a return: the promise runs from here.
 */
cured: string | null, 
/**
 * The day the answer left, or the last demand was refused.
 */
completed: string | null, 
/**
 * The GDPR applies beside 152-FZ.
 */
gdpr: boolean, 
/**
 * What is owed at once.
 */
tasks: Array<TaskView>, demands: Array<DemandView>, due: string | null, days_left: number | null, overdue: boolean, provisional_calendar: boolean, strip: Array<StripCellView>, checklist: Array<ChecklistItemView>, identity: JudgementView | null, signature: JudgementView | null, completeness: JudgementView | null, 
/**
 * Everything that can be done now, and what cannot, with the reason.
 */
options: Array<OptionView>, next: NextStep, documents: Array<DocumentView>, 
/**
 * The account that sent it, where it came through the program.
 */
account: AccountView | null, 
/**
 * Requests that look like the same letter scanned again.
 */
alike: Array<AlikeView>, answers: Array<AnswerView>, practice: boolean, };

export type RequestsInput = { stage?: Stage, 
/**
 * Only requests that are neither answered, refused, withdrawn, dismissed nor archived.
 */
open?: boolean, due_by?: string, 
/**
 * Words of the number, the person, the contact, the notes or the pages' text, in any
 * grammatical form; the last may be half typed; words in quotation marks stand side by side.
 */
find?: string, kind?: Kind, 
/**
 * Received on this day or later.
 */
received_from?: string, 
/**
 * Received on this day or earlier.
 */
received_to?: string, limit?: number, offset?: number, };

export type ReturnInput = { request: string, missing: Item[], };

export type RiskReason = { code: RiskCode, n: number | null, };

export type RiskView = { row: RequestRow, reasons: Array<RiskReason>, };

export type SaveAnswer = { answer: number, path: string, };

export type SaveDocument = { document: number, 
/**
 * Where to write the original bytes.
 */
path: string, };

export type SaveFile = { path: string, };

export type SaveStatistics = { 
/**
 * Ends in `.pdf` or `.csv`.
 */
path: string, from?: string, to?: string, };

export type Saved = { file: string, sha256: string, };

export type SearchedView = { source: number, name: string, rows: number, bytes: number, seconds: number, hits: number, sha256: string, 
/**
 * The export is another one than when it was added.
 */
changed: boolean, broken_rows: number, at: string, };

export type SentView = { number: string, on: string, channel: string, };

export type SetBackground = { timer?: boolean, autostart?: boolean, };

export type SettingsView = { 
/**
 * `ru` or `en`.
 */
language: string, 
/**
 * `system`, `light` or `dark`.
 */
appearance: string, 
/**
 * Minutes without work after which the vault locks.
 */
lock_after_minutes: number, 
/**
 * The operator's legal time zone, e.g. `Europe/Moscow`.
 */
time_zone: string, 
/**
 * Hour and minute of reminders, `HH:MM` in that zone.
 */
remind_at: string, 
/**
 * Working days before the limit.
 */
remind_days: Array<number>, 
/**
 * No reminder between these, `HH:MM` in that zone; both empty: none is quiet.
 */
quiet_from: string, quiet_to: string, 
/**
 * From so many reminders at once on, one digest tells them all.
 */
digest_from: number, 
/**
 * Who stands in; named in reminders when a limit is one working day off and untouched.
 */
deputy: DeputyView, 
/**
 * Folder in which `dekada.ics` is kept up to date; empty: none.
 */
ics_folder: string, 
/**
 * Folder in which the scanner or the server puts files; empty: none is watched.
 */
watched_folder: string, 
/**
 * What was taken in is moved into a folder beside it; otherwise it stays where it lies.
 */
move_taken: boolean, 
/**
 * Scans are read in the background.
 */
read_scans: boolean, 
/**
 * The officer: author of judgements, signer of documents.
 */
officer: OfficerView, operator: OperatorView, };

export type SnoozeInput = { request: string, 
/**
 * `hour`, `tomorrow` or a date; an empty text ends the snooze.
 */
until: string, };

export type SnoozedReminder = { request: string, until: string, };

export type SourceColumn = { name: string, mapped: boolean, categories: Array<string>, identity: string | null, purpose: string | null, ground: string | null, storage: string | null, recipients: Array<string>, };

export type SourceInput = { source: number, };

export type SourceView = { id: number, path: string, 
/**
 * The collection of the map that this file holds.
 */
map: string, format: string, encoding: string, rows: number, bytes: number, sha256: string, broken_rows: number, 
/**
 * The first broken lines, to look at in the export.
 */
broken_lines: Array<number>, columns: Array<SourceColumn>, 
/**
 * Columns of the map that the export does not have.
 */
columns_missing: Array<string>, added: string, 
/**
 * The file on disk is there and unchanged since it was added.
 */
present: boolean, };

export type SplitDocument = { document: number, 
/**
 * First page of the second letter, as shown; the first page of all moves the whole document.
 */
page: number, };

export type StatisticsView = { from: string, to: string, all: Tally, 
/**
 * By kind of demand; a request with several counts under each.
 */
kinds: Array<KindTally>, months: Array<MonthTally>, };

export type StatuteView = { article: string, amount: number, 
/**
 * `working-days`, `calendar-days`, `months`, `hours` or `at-once`.
 */
unit: Unit, 
/**
 * By how many of the same units it was extended.
 */
extended: number, 
/**
 * The day of the event after which it runs.
 */
from: string, due: string, 
/**
 * The date before a non-working last day moved it (Civil Code art. 193).
 */
raw_due: string, };

export type StripCellView = { date: string, 
/**
 * A day that counts is a cell; one that does not is a hatched sliver.
 */
counts: boolean, past: boolean, today: boolean, 
/**
 * The limit: the last cell.
 */
last: boolean, why: string, note: string, };

export type SubjectView = { name: string | null, email: string | null, phone: string | null, birth_date: string | null, 
/**
 * Kind, number, date and authority in one line.
 */
id_document: string | null, 
/**
 * The account at the operator, if the letter names one.
 */
account: string | null, 
/**
 * Grammatical forms of the name; proposed, editable.
 */
forms: NameFormsView | null, };

export type TakeBack = { path: string, 
/**
 * The pack's.
 */
passphrase: string, 
/**
 * This vault's, which stays.
 */
own_passphrase: string, };

export type TakeInput = { request: string, 
/**
 * Fields to take from the best proposal each; absent: all good ones, into empty places only.
 */
fields?: ProposedField[], };

export type TakenBackView = { 
/**
 * Journal entries that were written in the pack.
 */
entries: number, requests: number, };

export type Tally = { received: number, 
/**
 * Answered or refused.
 */
completed: number, on_time: number, late: number, 
/**
 * Completed on the last day or the working day before.
 */
near_misses: number, refused: number, withdrawn: number, dismissed: number, extended: number, open: number, overdue: number, 
/**
 * Working days from receipt to completion.
 */
average_days: number | null, longest_days: number | null, };

export type TaskDone = { request: string, demand: Kind, 
/**
 * False takes it back.
 */
done: boolean, note?: string, };

export type TaskView = { request: string, demand: Kind, duty: "blocking" | "marketing", article: string, 
/**
 * The day on which it was owed.
 */
due: string, 
/**
 * Calendar days since then.
 */
days_late: number, done: string | null, note: string | null, };

export type TermView = { amount: number, unit: Unit, from: string, due: string, };

export type TodayView = { today: string, 
/**
 * The next ten working days and the non-working ones between them.
 */
days: Array<DayLoad>, 
/**
 * Overdue and due today.
 */
now: Array<RequestRow>, 
/**
 * Other open requests, by limit; the first fifty.
 */
later: Array<RequestRow>, counts: Counts, 
/**
 * What is owed at once and not done.
 */
tasks: Array<TaskView>, 
/**
 * Open requests whose limit is in danger, with the reasons; the first twenty.
 */
at_risk: Array<RiskView>, forecast: ForecastView, };

export type ToolView = { name: string, 
/**
 * The Debian package it comes with.
 */
package: string, 
/**
 * Absent where it is not installed.
 */
version: string | null, 
/**
 * What is not possible without it.
 */
needed_for: "second-engine" | "ocr" | "heif", };

export type TurnPage = { document: number, page: number, 
/**
 * 0, 90, 180 or 270; absent: as the reading found it.
 */
turn: number | null, };

export type Unlock = { passphrase: string, };

export type VaultCheck = { intact: boolean, problems: Array<Problem>, };

export type VaultInfo = { file: string, 
/**
 * Version of the vault's format.
 */
format: number, requests: number, documents: number, pages: number, journal_entries: number, practice: boolean, 
/**
 * When the work was handed over, while it has not come back.
 */
handed_over: string | null, key: KeyCost, 
/**
 * What this machine enforces on the process that opens incoming files.
 */
sandbox: Array<string>, 
/**
 * The system's own programs that the work needs.
 */
tools: Array<ToolView>, };

export type VaultState = { 
/**
 * The vault file, as a person would name it.
 */
file: string, exists: boolean, open: boolean, 
/**
 * Everybody in this vault is invented; the screens say so.
 */
practice: boolean, 
/**
 * Seconds until the vault locks itself if nobody works; absent while locked.
 */
locks_in: number | null, 
/**
 * The language and appearance chosen in the settings; absent while locked.
 */
language: string | null, appearance: string | null, 
/**
 * Limits known without opening the vault: how many are overdue or due today.
 */
pressing: number, };

export type WatchView = { folder: string | null, 
/**
 * False while the folder cannot be reached, such as a network drive that went away.
 */
reachable: boolean, 
/**
 * Files that are still growing or were not looked at yet.
 */
waiting: number, 
/**
 * What became of the newest files, the newest first.
 */
recent: Array<IntakeFile>, };

export type WeekView = { 
/**
 * Monday and Sunday; the first week begins today and holds what is overdue.
 */
from: string, to: string, working_days: number, due: number, 
/**
 * What the pace allows in its working days.
 */
capacity: number | null, 
/**
 * More falls due up to its end than the pace allows from today.
 */
over: boolean, };

export type WordView = { text: string, x: number, y: number, w: number, h: number, 
/**
 * How sure the recognition was, 0 to 1; 1 for the text of a file.
 */
confidence: number, 
/**
 * Words with the same number stand on one line.
 */
line: number, };

export type WrittenFile = { file: string, sha256: string, 
/**
 * Of a PDF.
 */
pages: number | null, 
/**
 * That a PDF keeps: `PDF/A-2a, PDF/UA-1`.
 */
standard: string | null, 
/**
 * Events of a calendar file, lines of a table.
 */
entries: number | null, };

export type Year = { year: number, };

export type Calls = {
  "vault.state": { input: Nothing; output: VaultState };
  "vault.create": { input: CreateVault; output: VaultInfo };
  "vault.unlock": { input: Unlock; output: VaultInfo };
  "vault.lock": { input: Nothing; output: VaultState };
  "vault.touch": { input: Nothing; output: VaultState };
  "vault.info": { input: Nothing; output: VaultInfo };
  "vault.passphrase": { input: ChangePassphrase; output: VaultInfo };
  "vault.check": { input: Nothing; output: VaultCheck };
  "remind": { input: Nothing; output: Reminded };
  "reminders": { input: Nothing; output: RemindersView };
  "reminder.snooze": { input: SnoozeInput; output: RemindersView };
  "reminder.dismiss": { input: DismissReminder; output: RemindersView };
  "background.show": { input: Nothing; output: BackgroundView };
  "background.set": { input: SetBackground; output: BackgroundView };
  "deadline.print": { input: PrintLimit; output: WrittenFile };
  "deadline": { input: DeadlineInput; output: DeadlineView };
  "calendar.show": { input: Year; output: CalendarView };
  "calendar.load": { input: LoadCalendar; output: LoadedCalendar };
  "calendar.override": { input: OverrideInput; output: CalendarView };
  "calendar.month": { input: MonthInput; output: MonthView };
  "ics.save": { input: SaveFile; output: WrittenFile };
  "statistics": { input: PeriodInput; output: StatisticsView };
  "statistics.save": { input: SaveStatistics; output: WrittenFile };
  "handover.make": { input: HandOver; output: HandOverView };
  "handover.take": { input: TakeBack; output: TakenBackView };
  "task.done": { input: TaskDone; output: RequestView };
  "today": { input: Nothing; output: TodayView };
  "intake": { input: IntakeInput; output: IntakeResult };
  "document.show": { input: DocumentInput; output: DocumentView };
  "document.text": { input: DocumentInput; output: DocumentText };
  "document.original": { input: SaveDocument; output: Saved };
  "document.find": { input: FindInDocument; output: Array<RegionView> };
  "document.turn": { input: TurnPage; output: DocumentView };
  "document.order": { input: OrderPages; output: DocumentView };
  "document.split": { input: SplitDocument; output: RequestView };
  "document.rejoin": { input: DocumentInput; output: RequestView };
  "document.read": { input: DocumentInput; output: DocumentView };
  "reading.state": { input: Nothing; output: ReadingView };
  "reading.run": { input: Nothing; output: ReadingView };
  "reading.pause": { input: PauseReading; output: ReadingView };
  "watch.state": { input: Nothing; output: WatchView };
  "requests": { input: RequestsInput; output: RequestPage };
  "request.show": { input: RequestInput; output: RequestView };
  "request.set": { input: RequestPatch; output: RequestView };
  "request.take": { input: TakeInput; output: RequestView };
  "request.check": { input: CheckInput; output: RequestView };
  "request.judge": { input: JudgeInput; output: RequestView };
  "request.accept": { input: RequestInput; output: RequestView };
  "request.return": { input: ReturnInput; output: RequestView };
  "request.extend": { input: ExtendInput; output: RequestView };
  "request.refuse": { input: RefuseInput; output: RequestView };
  "request.withdraw": { input: RequestInput; output: RequestView };
  "request.dismiss": { input: BecauseInput; output: RequestView };
  "request.merge": { input: MergeInput; output: RequestView };
  "request.answer": { input: AnswerInput; output: RequestView };
  "request.archive": { input: RequestInput; output: RequestView };
  "sources": { input: Nothing; output: Array<SourceView> };
  "source.add": { input: AddSource; output: SourceView };
  "source.remove": { input: SourceInput; output: Array<SourceView> };
  "find": { input: FindInput; output: FindResult };
  "findings": { input: RequestInput; output: FoundForRequest };
  "finding.decide": { input: DecideFinding; output: FoundForRequest };
  "report.draft": { input: DraftInput; output: DraftView };
  "report.make": { input: MakeReport; output: AnswerView };
  "answer.save": { input: SaveAnswer; output: Printed };
  "journal.show": { input: JournalInput; output: Array<JournalEntryView> };
  "journal.verify": { input: Nothing; output: JournalCheck };
  "settings.show": { input: Nothing; output: SettingsView };
  "settings.set": { input: SettingsView; output: SettingsView };
  "work.stop": { input: Nothing; output: Nothing };
  "machine": { input: Nothing; output: MachineView };
};
