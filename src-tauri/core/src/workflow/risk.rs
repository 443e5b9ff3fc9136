//! Why a limit is in danger, before it is missed.
//!
//! Every reason is a plain rule over facts, with its threshold beside its name. Nothing is weighed
//! or guessed: an officer who reads a reason can check it on the request.

use super::{Judgements, StageId};
use crate::request::IdentityVerdict;
use crate::word::words;

/// Every reason for which the limit of an open request is in danger, in the order of [`Risk`], with
/// the number that belongs to it.
#[must_use]
pub fn risks(of: &Facts) -> Vec<(Risk, Option<i32>)> {
    let all = Risk::ALL.iter().copied();
    all.filter(|risk| of.is_at(*risk))
        .map(|risk| (risk, of.number(risk)))
        .collect()
}

/// What the rules need to know of an open request.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub stage: StageId,
    pub judged: Judgements,
    /// Working days left, 0 on the last day, negative once it is missed.
    pub days_left: i32,
    /// Working days from the receipt to the limit.
    pub term: i32,
    pub at_once_open: bool,
    pub ground_unread: bool,
    pub searched: bool,
    pub undecided: u32,
    /// Open limits on the day of this one.
    pub due_that_day: u32,
    /// Requests that the officer completes in a working day, where enough were to say so.
    pub pace: Option<f64>,
    pub provisional: bool,
}

impl Facts {
    fn is_at(&self, risk: Risk) -> bool {
        let accepted = matches!(self.stage, StageId::Accepted | StageId::Fulfilling);
        match risk {
            Risk::Overdue => self.days_left < 0,
            Risk::AtOnceOpen => self.at_once_open,
            Risk::NotLookedAt => {
                self.stage == StageId::Received && self.days_left.saturating_mul(2) <= self.term
            }
            Risk::IdentityOpen => {
                self.judged.identity != Some(IdentityVerdict::Confirmed) && self.days_left <= 3
            }
            Risk::WaitingForPerson => self.stage == StageId::Returned,
            Risk::GroundUnread => self.ground_unread,
            Risk::NotSearched => accepted && !self.searched && self.days_left <= 3,
            Risk::Undecided => self.undecided > 0 && self.days_left <= 2,
            // A day on which the officer completes half a request still holds one.
            Risk::Crowded => self
                .pace
                .is_some_and(|pace| f64::from(self.due_that_day) > pace.ceil().max(1.0)),
            Risk::Provisional => self.provisional,
        }
    }

    fn number(&self, risk: Risk) -> Option<i32> {
        let count = |n: u32| Some(i32::try_from(n).unwrap_or(i32::MAX));
        match risk {
            Risk::Overdue => Some(self.days_left.saturating_neg()),
            Risk::Undecided => count(self.undecided),
            Risk::Crowded => count(self.due_that_day),
            Risk::AtOnceOpen
            | Risk::NotLookedAt
            | Risk::IdentityOpen
            | Risk::WaitingForPerson
            | Risk::GroundUnread
            | Risk::NotSearched
            | Risk::Provisional => None,
        }
    }
}

words! {
    /// One reason; a request may have several.
    Risk, "risk" {
        /// The limit has passed; with the working days since.
        Overdue = "overdue",
        /// What is owed at once is not done.
        AtOnceOpen = "at-once-open",
        /// Nobody has looked at it, and half of the term is over.
        NotLookedAt = "not-looked-at",
        /// Who asks is not settled three working days before the limit.
        IdentityOpen = "identity-open",
        /// The person has not answered, and the law's term goes on.
        WaitingForPerson = "waiting-for-person",
        /// The ground of the deletion was not read: the term depends on it.
        GroundUnread = "ground-unread",
        /// Accepted, and no source was searched three working days before the limit.
        NotSearched = "not-searched",
        /// So many findings are undecided two working days before the limit.
        Undecided = "undecided",
        /// More limits fall on that day than the officer completes in one; with their number.
        Crowded = "crowded",
        /// No decree has settled a year of the count: the limit may move.
        Provisional = "provisional",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A request that the officer has well in hand.
    const CALM: Facts = Facts {
        stage: StageId::Fulfilling,
        judged: Judgements {
            identity: Some(IdentityVerdict::Confirmed),
            signature: None,
            completeness: None,
        },
        days_left: 5,
        term: 10,
        at_once_open: false,
        ground_unread: false,
        searched: true,
        undecided: 0,
        due_that_day: 1,
        pace: Some(2.0),
        provisional: false,
    };

    fn check(facts: Facts, expected: &[(Risk, Option<i32>)]) {
        assert_eq!(risks(&facts), expected, "{facts:?}");
    }

    #[test]
    fn what_is_in_hand_is_not_at_risk() {
        check(CALM, &[]);
        check(
            Facts {
                days_left: 0,
                ..CALM
            },
            &[],
        );
    }

    #[test]
    fn a_missed_limit_tells_by_how_many_days() {
        check(
            Facts {
                days_left: -4,
                ..CALM
            },
            &[(Risk::Overdue, Some(4))],
        );
    }

    #[test]
    fn nobody_has_looked_at_it_from_the_half_of_its_term_on() {
        let read = Facts {
            stage: StageId::Received,
            ..CALM
        };
        check(
            Facts {
                days_left: 6,
                ..read
            },
            &[],
        );
        check(
            Facts {
                days_left: 5,
                ..read
            },
            &[(Risk::NotLookedAt, None)],
        );
        check(
            Facts {
                days_left: 6,
                stage: StageId::Examining,
                term: 99,
                ..read
            },
            &[],
        );
    }

    #[test]
    fn each_threshold_begins_on_its_day() {
        let nobody = Facts {
            judged: Judgements::default(),
            stage: StageId::Examining,
            ..CALM
        };
        check(
            Facts {
                days_left: 4,
                ..nobody
            },
            &[],
        );
        check(
            Facts {
                days_left: 3,
                ..nobody
            },
            &[(Risk::IdentityOpen, None)],
        );
        let unsearched = Facts {
            searched: false,
            ..CALM
        };
        check(
            Facts {
                days_left: 4,
                ..unsearched
            },
            &[],
        );
        check(
            Facts {
                days_left: 3,
                ..unsearched
            },
            &[(Risk::NotSearched, None)],
        );
        let undecided = Facts {
            undecided: 7,
            ..CALM
        };
        check(
            Facts {
                days_left: 3,
                ..undecided
            },
            &[],
        );
        check(
            Facts {
                days_left: 2,
                ..undecided
            },
            &[(Risk::Undecided, Some(7))],
        );
    }

    #[test]
    fn a_day_is_crowded_when_it_holds_more_than_the_pace_rounded_up() {
        let day = |due_that_day, pace| Facts {
            due_that_day,
            pace,
            ..CALM
        };
        check(day(3, Some(2.5)), &[]);
        check(day(4, Some(2.5)), &[(Risk::Crowded, Some(4))]);
        check(day(1, Some(0.1)), &[]);
        check(day(900, None), &[]);
    }

    #[test]
    fn several_reasons_stand_in_their_order() {
        let facts = Facts {
            stage: StageId::Returned,
            days_left: -1,
            at_once_open: true,
            ground_unread: true,
            provisional: true,
            ..CALM
        };
        check(
            facts,
            &[
                (Risk::Overdue, Some(1)),
                (Risk::AtOnceOpen, None),
                (Risk::WaitingForPerson, None),
                (Risk::GroundUnread, None),
                (Risk::Provisional, None),
            ],
        );
    }
}
