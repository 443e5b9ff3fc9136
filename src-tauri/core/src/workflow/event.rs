//! What the officer can do to a request.

use super::Gate;
use crate::request::{Item, RequestNumber};
use crate::word::words;

words! {
    /// The name of something that can be done, as screens and the command line know it.
    Action, "action" {
        Accept = "accept",
        Return = "return",
        Find = "find",
        ReportAccess = "report-access",
        ReportDeletion = "report-deletion",
        Answer = "answer",
        Extend = "extend",
        Refuse = "refuse",
        Merge = "merge",
        Withdraw = "withdraw",
        Dismiss = "dismiss",
        Archive = "archive",
    }
}

/// Something that happens to a request and may move it to another stage.
///
/// Events that lead to disclosure or destruction carry the open [`Gate`]: they cannot be built
/// without a confirmed identity and an accepted signature.
#[derive(Clone, Debug)]
pub enum Event {
    /// The officer looked: named the person, marked an item, gave a verdict.
    Examine,
    /// A verdict was changed so that the gate closed.
    GateClosed,
    Accept(Gate),
    Return {
        missing: Vec<Item>,
    },
    /// The data are looked for, or a report is made.
    Fulfil(Gate),
    /// The answer left.
    Answer(Gate),
    /// The last open demand was refused.
    RefuseAll,
    Withdraw,
    Dismiss {
        because: String,
    },
    Merge {
        into: RequestNumber,
    },
    Archive,
}
