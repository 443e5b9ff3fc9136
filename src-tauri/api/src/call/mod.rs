//! What each call does: it converts, calls the desk, converts back.

pub(crate) mod answer;
pub(crate) mod background;
pub(crate) mod calendar;
pub(crate) mod document;
pub(crate) mod find;
pub(crate) mod handover;
pub(crate) mod ics;
pub(crate) mod intake;
pub(crate) mod journal;
pub(crate) mod reading;
pub(crate) mod remind;
pub(crate) mod report;
pub(crate) mod request;
pub(crate) mod settings;
pub(crate) mod source;
pub(crate) mod statistics;
pub(crate) mod today;
pub(crate) mod vault;
pub(crate) mod watch;
