//! What crosses the edge: the shapes that the window and the command line receive.
//!
//! They are twins of the domain types, kept apart so that the domain can change without breaking a
//! contract. Dates are `YYYY-MM-DD`; instants are RFC 3339 with the offset of the operator's legal
//! time zone; regions are points from the top left of the upright page. Words are ids (`access`,
//! `received`): texts are made from the `.ftl` files where people read them.

mod answer;
mod calendar;
mod demand;
mod document;
mod handover;
mod journal;
mod remind;
mod request;
mod settings;
mod source;
mod statistics;
mod today;
mod vault;

pub use answer::*;
pub use calendar::*;
pub use demand::*;
pub use document::*;
pub use handover::*;
pub use journal::*;
pub use remind::*;
pub use request::*;
pub use settings::*;
pub use source::*;
pub use statistics::*;
pub use today::*;
pub use vault::*;

/// An instant as people in the operator's legal time zone read it.
pub type Instant = chrono::DateTime<chrono::FixedOffset>;
/// A civil date in the operator's legal time zone.
pub type Date = chrono::NaiveDate;
