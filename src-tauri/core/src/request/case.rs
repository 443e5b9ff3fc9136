//! A request as the vault holds it: who asked, what, when, and where it stands.

use super::{
    DeletionGround, DemandKind, Evidence, Ground, Item, ItemState, Question, RequestNumber,
};

use crate::personal::Personal;
use crate::word::words;
use crate::workflow::Stage;
use chrono::{DateTime, NaiveDate, Utc};

/// Row id of a request; never re-used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub i64);

/// One incoming letter and what became of it.
#[derive(Clone, Debug)]
pub struct Request {
    pub id: RequestId,
    pub number: RequestNumber,
    pub stage: Stage,
    pub stage_since: DateTime<Utc>,
    /// On the letter itself, as the person dated it.
    pub sent: Option<NaiveDate>,
    /// When it reached the company: limits are counted from this.
    pub received: DateTime<Utc>,
    /// When it was entered here.
    pub registered: DateTime<Utc>,
    /// When the duly completed document came after a return: the promise runs from here, the law's
    /// term still from receipt.
    pub cured: Option<DateTime<Utc>>,
    /// The day the answer left, or the last demand was refused.
    pub completed: Option<NaiveDate>,
    /// The officer says that the GDPR applies beside 152-FZ.
    pub gdpr: bool,
    pub channel: Option<Channel>,
    pub subject: Subject,
    pub demands: Vec<Demand>,
    /// The earliest limit of its open demands; while none is named, that of a demand for access.
    pub due: NaiveDate,
}

impl Request {
    /// Kinds of the demands that are not refused.
    #[must_use]
    pub fn open_demands(&self) -> Vec<DemandKind> {
        self.demands
            .iter()
            .filter(|demand| demand.refusal.is_none())
            .map(|demand| demand.kind)
            .collect()
    }

    #[must_use]
    pub fn demand(&self, kind: DemandKind) -> Option<&Demand> {
        self.demands.iter().find(|demand| demand.kind == kind)
    }
}

/// The person whose data it is, as the letter names them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subject {
    pub name: Option<Personal>,
    pub email: Option<Personal>,
    pub phone: Option<Personal>,
    /// The account at the operator.
    pub account: Option<Personal>,
    pub birth_date: Option<Personal<NaiveDate>>,
    /// Kind, number, date and authority of the identity document, in one line.
    pub id_document: Option<Personal>,
    /// Forms of the name for letters, once the officer has settled them.
    pub forms: Option<NameForms>,
}

/// Grammatical forms of a Russian name for documents that go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameForms {
    pub genitive: Personal,
    pub dative: Personal,
    /// "Уважаемая Анна Юрьевна!"
    pub salutation: Personal,
}

/// One right exercised in the request, with its own clock and outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    pub kind: DemandKind,
    /// The last day, as it was computed when a date, the kind or an extension last changed.
    pub due: NaiveDate,
    /// Asked of a deletion and of cookies; none until the officer has read it.
    pub ground: Option<DeletionGround>,
    /// The day the person supplied data that confirm what is wrong, where the term starts with it.
    pub supplied: Option<NaiveDate>,
    /// What had to be done at once (block, stop advertising) has been.
    pub at_once: Option<AtOnceDone>,
    pub extension: Option<Extension>,
    pub gdpr_extension: Option<GdprExtension>,
    pub refusal: Option<Refusal>,
}

impl Demand {
    #[must_use]
    pub const fn new(kind: DemandKind, due: NaiveDate) -> Self {
        Self {
            kind,
            due,
            ground: None,
            supplied: None,
            at_once: None,
            extension: None,
            gdpr_extension: None,
            refusal: None,
        }
    }
}

/// A limit moved once, by a reasoned notice (152-FZ art. 20 p. 1).
#[derive(Clone, Debug, PartialEq)]
pub struct Extension {
    /// Working days.
    pub days: u32,
    pub because: String,
    pub at: DateTime<Utc>,
}

/// Two further months of the GDPR (art. 12 p. 3), by a reasoned notice inside the first.
#[derive(Clone, Debug, PartialEq)]
pub struct GdprExtension {
    pub because: String,
    pub at: DateTime<Utc>,
}

/// That a duty at once was fulfilled.
#[derive(Clone, Debug, PartialEq)]
pub struct AtOnceDone {
    pub note: Option<String>,
    pub at: DateTime<Utc>,
}

/// A demand refused, with its ground in the law.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    pub ground: Ground,
    pub because: String,
    pub at: DateTime<Utc>,
}

/// One particular of the checklist, as the officer marked it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub item: Item,
    pub state: ItemState,
    pub note: Option<String>,
    pub evidence: Option<Evidence>,
    pub author: String,
    pub at: DateTime<Utc>,
}

/// A verdict with its author and reason; earlier ones are kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    pub about: Question,
    /// An id of the question's own set of verdicts.
    pub verdict: String,
    pub because: String,
    pub evidence: Option<Evidence>,
    pub author: String,
    pub at: DateTime<Utc>,
}

words! {
    /// How a letter came, or an answer left.
    Channel, "channel" {
        App = "app",
        Email = "email",
        Post = "post",
        Hand = "hand",
    }
}
