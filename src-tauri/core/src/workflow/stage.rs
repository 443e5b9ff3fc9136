//! The stages of a request. Each holds exactly what that stage knows.

use crate::request::{Item, RequestNumber};
use crate::word::words;

words! {
    /// The bare name of a stage.
    StageId, "stage" {
        Received = "received",
        Examining = "examining",
        Returned = "returned",
        Accepted = "accepted",
        Fulfilling = "fulfilling",
        Answered = "answered",
        Refused = "refused",
        Withdrawn = "withdrawn",
        Dismissed = "dismissed",
        Archived = "archived",
    }
}

/// Where a request stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It came; nobody has looked at it.
    Received,
    /// The officer is looking at it.
    Examining,
    /// Sent back for what is missing. The original limit still runs.
    Returned { missing: Vec<Item> },
    /// A confirmed person, an accepted signature: it will be fulfilled.
    Accepted,
    /// The data are being found and the answer is being made.
    Fulfilling,
    /// The answer left.
    Answered,
    /// Every demand of it was refused.
    Refused,
    /// The person took it back.
    Withdrawn,
    /// Not a request at all, or part of another one.
    Dismissed {
        because: String,
        merged_into: Option<RequestNumber>,
    },
    /// Closed, kept for its term.
    Archived,
}

impl Stage {
    #[must_use]
    pub const fn id(&self) -> StageId {
        match self {
            Self::Received => StageId::Received,
            Self::Examining => StageId::Examining,
            Self::Returned { .. } => StageId::Returned,
            Self::Accepted => StageId::Accepted,
            Self::Fulfilling => StageId::Fulfilling,
            Self::Answered => StageId::Answered,
            Self::Refused => StageId::Refused,
            Self::Withdrawn => StageId::Withdrawn,
            Self::Dismissed { .. } => StageId::Dismissed,
            Self::Archived => StageId::Archived,
        }
    }
}

impl StageId {
    /// Its limit still runs.
    #[must_use]
    pub const fn is_open(self) -> bool {
        match self {
            Self::Received
            | Self::Examining
            | Self::Returned
            | Self::Accepted
            | Self::Fulfilling => true,
            Self::Answered | Self::Refused | Self::Withdrawn | Self::Dismissed | Self::Archived => {
                false
            }
        }
    }
}
