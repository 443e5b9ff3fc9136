//! Everything about Dekada that is true without a screen.
//!
//! The folders are the nouns of a privacy officer's work. The domain folders (`request`,
//! `workflow`, `calendar`, `sources`, `pages`, `reading`, `report`) hold rules and
//! types only: no clock, no input or output. `vault` opens and closes the encrypted file, `store`
//! is the only place that speaks SQL, `journal` chains what was done, and `desk` is the open vault
//! as one object with one door for writes.

pub mod calendar;
pub mod desk;
pub mod journal;
pub mod pages;
pub mod personal;
pub mod reading;
pub mod report;
pub mod request;
pub mod sources;
pub mod store;
pub mod vault;
pub mod word;
pub mod workflow;
