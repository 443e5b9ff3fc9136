//! The stage machine: one total function.

use super::{Event, Stage, StageId};

/// This cannot happen to a request in that stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not possible in the stage {stage}")]
pub struct NotPossible {
    pub stage: StageId,
}

/// The stage after an event.
///
/// # Errors
/// [`NotPossible`] where the event cannot happen in that stage.
pub fn step(stage: &Stage, event: Event) -> Result<Stage, NotPossible> {
    let no = Err(NotPossible { stage: stage.id() });
    match stage {
        Stage::Received | Stage::Examining => match event {
            Event::Examine | Event::GateClosed => Ok(Stage::Examining),
            Event::Accept(_) => Ok(Stage::Accepted),
            Event::Return { missing } => Ok(Stage::Returned { missing }),
            Event::RefuseAll => Ok(Stage::Refused),
            Event::Withdraw => Ok(Stage::Withdrawn),
            Event::Dismiss { because } => Ok(Stage::Dismissed {
                because,
                merged_into: None,
            }),
            Event::Merge { into } => Ok(Stage::Dismissed {
                because: String::new(),
                merged_into: Some(into),
            }),
            Event::Fulfil(_) | Event::Answer(_) | Event::Archive => no,
        },
        Stage::Returned { .. } => match event {
            // What was missing came: the officer looks again.
            Event::Examine | Event::GateClosed => Ok(Stage::Examining),
            Event::Accept(_) => Ok(Stage::Accepted),
            Event::Return { missing } => Ok(Stage::Returned { missing }),
            Event::RefuseAll => Ok(Stage::Refused),
            Event::Withdraw => Ok(Stage::Withdrawn),
            Event::Fulfil(_)
            | Event::Answer(_)
            | Event::Dismiss { .. }
            | Event::Merge { .. }
            | Event::Archive => no,
        },
        Stage::Accepted | Stage::Fulfilling => match event {
            Event::Examine => Ok(stage.clone()),
            Event::GateClosed => Ok(Stage::Examining),
            Event::Fulfil(_) => Ok(Stage::Fulfilling),
            Event::Answer(_) => Ok(Stage::Answered),
            Event::RefuseAll => Ok(Stage::Refused),
            Event::Withdraw => Ok(Stage::Withdrawn),
            Event::Accept(_)
            | Event::Return { .. }
            | Event::Dismiss { .. }
            | Event::Merge { .. }
            | Event::Archive => no,
        },
        Stage::Answered | Stage::Refused | Stage::Withdrawn | Stage::Dismissed { .. } => {
            match event {
                Event::Archive => Ok(Stage::Archived),
                Event::Examine
                | Event::GateClosed
                | Event::Accept(_)
                | Event::Return { .. }
                | Event::Fulfil(_)
                | Event::Answer(_)
                | Event::RefuseAll
                | Event::Withdraw
                | Event::Dismiss { .. }
                | Event::Merge { .. } => no,
            }
        }
        Stage::Archived => match event {
            Event::Examine
            | Event::GateClosed
            | Event::Accept(_)
            | Event::Return { .. }
            | Event::Fulfil(_)
            | Event::Answer(_)
            | Event::RefuseAll
            | Event::Withdraw
            | Event::Dismiss { .. }
            | Event::Merge { .. }
            | Event::Archive => no,
        },
    }
}
