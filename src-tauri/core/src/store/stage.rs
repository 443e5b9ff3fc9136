//! A stage in two columns: its name, and what that stage alone knows, as JSON.

use crate::workflow::{Stage, StageId};
use serde::{Deserialize, Serialize};

/// The stages whose limits still run, as [`StageId::is_open`] has it; the indexes of open requests
/// name them in these very words.
pub(super) const OPEN: &str =
    "stage IN ('received','examining','returned','accepted','fulfilling')";

/// What a stage knows beyond its name.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct StageDetail {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    missing: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    because: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    merged_into: Option<String>,
}

pub(super) fn stage_detail(stage: &Stage) -> String {
    let detail = match stage {
        Stage::Returned { missing } => StageDetail {
            missing: missing.iter().map(|item| item.id().to_owned()).collect(),
            ..StageDetail::default()
        },
        Stage::Dismissed {
            because,
            merged_into,
        } => StageDetail {
            because: Some(because.clone()),
            merged_into: merged_into.map(|number| number.to_string()),
            ..StageDetail::default()
        },
        Stage::Received
        | Stage::Examining
        | Stage::Accepted
        | Stage::Fulfilling
        | Stage::Answered
        | Stage::Refused
        | Stage::Withdrawn
        | Stage::Archived => StageDetail::default(),
    };
    serde_json::to_string(&detail).unwrap_or_default()
}

/// None where the detail does not fit the stage.
pub(super) fn stage(id: StageId, detail: StageDetail) -> Option<Stage> {
    Some(match id {
        StageId::Received => Stage::Received,
        StageId::Examining => Stage::Examining,
        StageId::Returned => Stage::Returned {
            missing: detail
                .missing
                .iter()
                .map(|item| item.parse().ok())
                .collect::<Option<_>>()?,
        },
        StageId::Accepted => Stage::Accepted,
        StageId::Fulfilling => Stage::Fulfilling,
        StageId::Answered => Stage::Answered,
        StageId::Refused => Stage::Refused,
        StageId::Withdrawn => Stage::Withdrawn,
        StageId::Dismissed => Stage::Dismissed {
            because: detail.because?,
            merged_into: match detail.merged_into {
                Some(number) => Some(number.parse().ok()?),
                None => None,
            },
        },
        StageId::Archived => Stage::Archived,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_open_stages_of_the_queries_are_those_of_the_workflow() {
        for stage in StageId::ALL {
            let named = OPEN.contains(&format!("'{}'", stage.id()));
            assert_eq!(named, stage.is_open(), "{stage}");
        }
    }
}
