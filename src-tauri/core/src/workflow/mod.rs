//! What may happen to a request, and when.
//!
//! A stage is what the request is in; an event is what the officer does; [`step`] is the total
//! function between them, without a wildcard arm. The gate ([`Gate`]) is a property of every event
//! that leads to disclosure or destruction: there is no path to `fulfilling` or `answered` that
//! does not ask for it. [`options`] says everything that can be done now, and why the rest cannot:
//! the screens show what they are given and repeat none of these rules.
//!
//! Absent on purpose: limits (they belong to `calendar`, and an extension is a fact of a demand,
//! not a stage) and time.

mod event;
mod gate;
mod options;
mod risk;
mod stage;
mod step;

pub use event::{Action, Event};
pub use gate::{Closed, Gate, Judgements};
pub use options::{Choice, NextStep, Situation, WhyNot, next_step, options};
pub use risk::{Facts, Risk, risks};
pub use stage::{Stage, StageId};
pub use step::{NotPossible, step};

#[cfg(test)]
mod options_tests;
#[cfg(test)]
mod step_tests;
