use super::{
    AlikeView, AnswerView, Date, DemandView, DocumentView, Instant, RegionView, StripCellView,
    TaskView,
};
use crate::Failure;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct RequestsInput {
    #[serde(default)]
    #[ts(optional, type = "Stage")]
    pub stage: Option<String>,
    /// Only requests that are neither answered, refused, withdrawn, dismissed nor archived.
    #[serde(default)]
    #[ts(optional)]
    pub open: Option<bool>,
    #[serde(default)]
    #[ts(optional)]
    pub due_by: Option<Date>,
    /// Words of the number, the person, the contact, the notes or the pages' text, in any
    /// grammatical form; the last may be half typed; words in quotation marks stand side by side.
    #[serde(default)]
    #[ts(optional)]
    pub find: Option<String>,
    #[serde(default)]
    #[ts(optional, type = "Kind")]
    pub kind: Option<String>,
    /// Received on this day or later.
    #[serde(default)]
    #[ts(optional)]
    pub received_from: Option<Date>,
    /// Received on this day or earlier.
    #[serde(default)]
    #[ts(optional)]
    pub received_to: Option<Date>,
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RequestRow {
    pub id: String,
    pub subject: Option<String>,
    #[ts(type = "Kind[]")]
    pub demands: Vec<String>,
    #[ts(type = "Stage")]
    pub stage: String,
    pub received: Date,
    /// The earliest limit of its demands; absent when the request is closed.
    pub due: Option<Date>,
    /// Working days left, 0 on the last day, negative when overdue.
    pub days_left: Option<i32>,
    pub overdue: bool,
    pub provisional_calendar: bool,
    /// What the officer does next; words are `next-<id>`.
    #[ts(type = "NextStep")]
    pub next: String,
    pub documents: u32,
    /// Name of the first file, for a request nobody has named yet.
    pub first_document: Option<String>,
    pub strip: Vec<StripCellView>,
    /// Where the words that were searched for stand, when they stand on a page.
    pub found: Option<FoundView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundView {
    pub document: i64,
    pub page: u32,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct TakeInput {
    pub request: String,
    /// Fields to take from the best proposal each; absent: all good ones, into empty places only.
    #[serde(default)]
    #[ts(optional, type = "ProposedField[]")]
    pub fields: Option<Vec<String>>,
}

/// What the account said that sent the request through the program.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AccountView {
    pub user_id: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub ip: Option<String>,
    pub submitted_at: Option<Instant>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RequestPage {
    pub rows: Vec<RequestRow>,
    /// How many match, of which `rows` is one page.
    pub total: u32,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct RequestInput {
    pub request: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RequestView {
    pub id: String,
    #[ts(type = "Stage")]
    pub stage: String,
    pub stage_since: Instant,
    /// What the stage knows: items asked for when returned, the reason when dismissed.
    #[ts(type = "Item[]")]
    pub missing: Vec<String>,
    pub because: Option<String>,
    pub merged_into: Option<String>,
    pub subject: SubjectView,
    /// How it came: `app`, `email`, `post`, `hand` or absent.
    pub channel: Option<String>,
    pub sent: Option<Date>,
    pub received: Instant,
    pub registered: Instant,
    /// Registered on a later day than received: the limit still runs from receipt.
    pub registered_late: bool,
    /// When the duly completed document came after a return: the promise runs from here.
    pub cured: Option<Instant>,
    /// The day the answer left, or the last demand was refused.
    pub completed: Option<Date>,
    /// The GDPR applies beside 152-FZ.
    pub gdpr: bool,
    /// What is owed at once.
    pub tasks: Vec<TaskView>,
    pub demands: Vec<DemandView>,
    pub due: Option<Date>,
    pub days_left: Option<i32>,
    pub overdue: bool,
    pub provisional_calendar: bool,
    pub strip: Vec<StripCellView>,
    pub checklist: Vec<ChecklistItemView>,
    pub identity: Option<JudgementView>,
    pub signature: Option<JudgementView>,
    pub completeness: Option<JudgementView>,
    /// Everything that can be done now, and what cannot, with the reason.
    pub options: Vec<OptionView>,
    #[ts(type = "NextStep")]
    pub next: String,
    pub documents: Vec<DocumentView>,
    /// The account that sent it, where it came through the program.
    pub account: Option<AccountView>,
    /// Requests that look like the same letter scanned again.
    pub alike: Vec<AlikeView>,
    pub answers: Vec<AnswerView>,
    pub practice: bool,
}

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct SubjectView {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub birth_date: Option<Date>,
    /// Kind, number, date and authority in one line.
    pub id_document: Option<String>,
    /// The account at the operator, if the letter names one.
    pub account: Option<String>,
    /// Grammatical forms of the name; proposed, editable.
    pub forms: Option<NameFormsView>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct NameFormsView {
    pub genitive: String,
    pub dative: String,
    /// "Уважаемая Анна Юрьевна!"
    pub salutation: String,
}

/// One particular that art. 14 p. 3 of 152-FZ requires of a request.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistItemView {
    #[ts(type = "Item")]
    pub item: String,
    /// Absent until the officer decides.
    #[ts(type = "\"found\" | \"missing\" | \"illegible\" | null")]
    pub state: Option<String>,
    pub note: Option<String>,
    pub evidence: Option<RegionView>,
    pub author: Option<String>,
    pub at: Option<Instant>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct JudgementView {
    pub verdict: String,
    pub because: String,
    pub evidence: Option<RegionView>,
    pub author: String,
    pub at: Instant,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct OptionView {
    #[ts(type = "Action")]
    pub action: String,
    pub possible: bool,
    /// Why not now; words are `err-<code>`.
    pub why_not: Option<Failure>,
    /// The step that moves the request on; at most one.
    pub primary: bool,
    pub consequence: Option<ConsequenceView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ConsequenceView {
    #[ts(type = "Stage")]
    pub stage: String,
    /// The limit after it, where it changes.
    pub due: Option<Date>,
    /// The demand it concerns, where it concerns one.
    #[ts(type = "Kind | null")]
    pub kind: Option<String>,
}

/// What is to be changed; what is absent stays. An empty text clears the value.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct RequestPatch {
    pub request: String,
    #[serde(default)]
    #[ts(optional)]
    pub received: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub sent: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub channel: Option<String>,
    /// The whole set of demands.
    #[serde(default)]
    #[ts(optional, type = "Kind[]")]
    pub kinds: Option<Vec<String>>,
    /// Grounds of deletion and of cookies, by kind; an empty text: not read yet.
    #[serde(default)]
    #[ts(optional, type = "Partial<Record<Kind, DeletionGround | \"\">>")]
    pub grounds: Option<std::collections::BTreeMap<String, String>>,
    /// Days on which confirming data were supplied, by kind.
    #[serde(default)]
    #[ts(optional, type = "Partial<Record<Kind, string>>")]
    pub supplied: Option<std::collections::BTreeMap<String, String>>,
    /// The day or moment the duly completed document came after a return.
    #[serde(default)]
    #[ts(optional)]
    pub cured: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub gdpr: Option<bool>,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub email: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub phone: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub birth_date: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub id_document: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub account: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub forms: Option<NameFormsView>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CheckInput {
    pub request: String,
    #[ts(type = "Item")]
    pub item: String,
    /// `found`, `missing`, `illegible`; null takes the mark back.
    #[ts(type = "\"found\" | \"missing\" | \"illegible\" | null")]
    pub state: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub evidence: Option<RegionView>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct JudgeInput {
    pub request: String,
    #[ts(type = "\"identity\" | \"signature\" | \"completeness\"")]
    pub about: String,
    pub verdict: String,
    pub because: String,
    #[serde(default)]
    #[ts(optional)]
    pub evidence: Option<RegionView>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReturnInput {
    pub request: String,
    #[ts(type = "Item[]")]
    pub missing: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExtendInput {
    pub request: String,
    #[ts(type = "Kind")]
    pub demand: String,
    /// Working days; of no meaning for the GDPR, whose extension is two months.
    #[serde(default)]
    pub days: u32,
    pub because: String,
    /// The limit of the GDPR is extended, not that of 152-FZ.
    #[serde(default)]
    pub gdpr: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct RefuseInput {
    pub request: String,
    #[ts(type = "Kind")]
    pub demand: String,
    #[ts(type = "Ground")]
    pub ground: String,
    pub because: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct BecauseInput {
    pub request: String,
    pub because: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MergeInput {
    pub request: String,
    pub into: String,
}
