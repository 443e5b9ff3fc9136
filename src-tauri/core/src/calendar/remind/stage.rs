//! Which reminder of a limit it is, and the key under which its delivery is written down.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};

use super::Concern;

/// Which reminder of a limit it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// So many working days before the limit.
    Lead(u32),
    /// So many calendar days after it.
    Overdue(u32),
    /// The alarm when it became known, and so many days after that.
    AtOnce(u32),
    /// So many weeks since it was first asked for.
    Weekly(u32),
    /// The end of a snooze, in seconds since 1970.
    Again(i64),
}

impl Stage {
    /// The end of a snooze.
    #[must_use]
    pub const fn again(until: DateTime<Utc>) -> Self {
        Self::Again(until.timestamp())
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Lead(_) => "before",
            Self::Overdue(_) => "overdue",
            Self::AtOnce(_) => "at-once",
            Self::Weekly(_) => "weekly",
            Self::Again(_) => "again",
        }
    }
}

/// As it is written down: `before-5`, `before-0`, `overdue-2`, `at-once-0`.
impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name();
        match self {
            Self::Lead(n) | Self::Overdue(n) | Self::AtOnce(n) | Self::Weekly(n) => {
                write!(f, "{name}-{n}")
            }
            Self::Again(second) => write!(f, "{name}-{second}"),
        }
    }
}

impl FromStr for Stage {
    type Err = NotAStage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (stage, number) = text.rsplit_once('-').ok_or(NotAStage)?;
        if !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAStage);
        }
        let count = || number.parse().map_err(|_| NotAStage);
        match stage {
            "before" => Ok(Self::Lead(count()?)),
            "overdue" => Ok(Self::Overdue(count()?)),
            "at-once" => Ok(Self::AtOnce(count()?)),
            "weekly" => Ok(Self::Weekly(count()?)),
            "again" => number.parse().map(Self::Again).map_err(|_| NotAStage),
            _ => Err(NotAStage),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a stage of a reminder")]
pub struct NotAStage;

/// One delivery; a limit that moved has new ones.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeliveryKey {
    /// Empty where it belongs to no request.
    pub request: String,
    pub concern: Concern,
    pub due: NaiveDate,
    pub stage: Stage,
}
