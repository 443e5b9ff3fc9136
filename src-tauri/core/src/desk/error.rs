//! Why something on the desk was not done.

use crate::calendar::{DeadlineError, Implausible};
use crate::pages::PageNo;
use crate::request::RequestNumber;
use crate::store::StoreError;
use crate::workflow::{Closed, NotPossible, WhyNot};

#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("there is no request {0}")]
    NoSuchRequest(RequestNumber),
    #[error("there is no document {0}")]
    NoSuchDocument(i64),
    #[error("the document has no page {0}")]
    NoSuchPage(PageNo),
    #[error("an order names every page exactly once")]
    NotAnOrder,
    #[error("evidence lies on these pages")]
    PagesInUse,
    #[error("the document was not split off from another")]
    NotSplit,
    #[error("there is no finding {0}")]
    NoSuchFinding(i64),
    #[error("there is no answer {0}")]
    NoSuchAnswer(i64),
    #[error("there is no source {0}")]
    NoSuchSource(i64),
    #[error("the request does not ask for that")]
    NoSuchDemand,
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    #[error(transparent)]
    Closed(#[from] Closed),
    #[error(transparent)]
    WhyNot(#[from] WhyNot),
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    #[error("the demand was extended already; the law allows it once")]
    AlreadyExtended,
    #[error("the limit has passed; a notice of extension must leave before it")]
    LimitPassed,
    #[error("the demand was refused")]
    DemandRefused,
    #[error("a reason is needed")]
    ReasonMissing,
    #[error("this is not a verdict on {0}")]
    UnknownVerdict(&'static str),
    #[error("the evidence does not lie on a page of this request")]
    EvidenceElsewhere,
    #[error("a request cannot be merged into itself")]
    MergeIntoItself,
    #[error("the other request is closed")]
    MergeIntoClosed,
    #[error("it was received after it was entered here")]
    ReceivedInFuture,
    #[error("a demand of that kind knows no such ground")]
    NoSuchGround,
    #[error("the term of this demand does not start with confirming data")]
    NothingToSupply,
    #[error("confirming data came between receipt and today")]
    SuppliedOutside,
    #[error("the request was not returned")]
    NotReturned,
    #[error("the completed document came between receipt and now")]
    CuredOutside,
    #[error(transparent)]
    Implausible(#[from] Implausible),
    #[error("nothing is owed at once here")]
    NoTask,
    #[error("the GDPR does not apply to this request")]
    NoGdpr,
    #[error("the calendar has no such day")]
    NoSuchDay,
    #[error("no sent answer without a report or a file")]
    NothingToSend,
    #[error("an outgoing number is needed")]
    NumberMissing,
}
