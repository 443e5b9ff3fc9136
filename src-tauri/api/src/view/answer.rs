use super::{Date, Instant, NameFormsView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document that was made for the person; kept in the vault.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnswerView {
    pub id: i64,
    /// A report, the notice of an extension, or `outgoing` for a file that was sent.
    #[ts(type = "\"access\" | \"deletion\" | \"extension\" | \"outgoing\"")]
    pub kind: String,
    pub number: String,
    pub date: Date,
    pub made: Instant,
    pub sha256: String,
    pub pages: u32,
    pub standard: String,
    /// How it left; absent until it was sent.
    pub sent: Option<SentView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SentView {
    pub number: String,
    pub on: Date,
    pub channel: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DraftInput {
    pub request: String,
    #[ts(type = "\"access\" | \"deletion\"")]
    pub kind: String,
}

/// A report before it is printed: every text the officer can still change.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftView {
    pub request: String,
    pub kind: String,
    pub number: String,
    pub date: Date,
    pub name: String,
    pub forms: NameFormsView,
    /// Items in the order of the law (art. 14 p. 7, or particulars а-к of order 179).
    pub items: Vec<DraftItem>,
    /// Items that are still empty: the report cannot be made.
    pub empty: Vec<String>,
    /// Findings nobody has decided: the report cannot be made.
    pub undecided: u32,
    /// Sources that were not searched for this request.
    pub unsearched: Vec<String>,
    pub included: u32,
    pub left_out: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DraftItem {
    /// `1`..`10`, `9.1`; or `a`..`k` for the act.
    pub id: String,
    pub title: String,
    pub text: String,
    /// Written from the findings; shown, not edited.
    pub fixed: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MakeReport {
    pub request: String,
    #[ts(type = "\"access\" | \"deletion\"")]
    pub kind: String,
    #[serde(default)]
    #[ts(optional)]
    pub forms: Option<NameFormsView>,
    /// Changed texts by item id; what is absent keeps the draft's text.
    #[serde(default)]
    pub items: std::collections::BTreeMap<String, String>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveAnswer {
    pub answer: i64,
    pub path: String,
}

/// That an answer left: nothing is "answered" without number, date, channel and the final file.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AnswerInput {
    pub request: String,
    pub number: String,
    pub on: Date,
    pub channel: String,
    /// A document made here that was sent …
    #[serde(default)]
    #[ts(optional)]
    pub answer: Option<i64>,
    /// … or a file that is taken into the vault as it was sent.
    #[serde(default)]
    #[ts(optional)]
    pub file: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Printed {
    pub answer: i64,
    pub file: Option<String>,
    pub sha256: String,
    pub pages: u32,
    pub standard: String,
}
