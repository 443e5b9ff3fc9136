//! The contract of Dekada: one registry of calls for the window, the command line and the tests.
//!
//! A program makes one [`App`] and calls it by name with JSON ([`App::call`]); pictures of pages
//! travel as bytes beside it. What differs between a window and a command line (the clock, the
//! desktop, progress) stands behind [`Host`]. Errors leave as a code with parameters ([`Failure`]);
//! [`text`] makes words of them where people read them. A locked vault refuses everything that
//! needs an open one in one place, `registry`.

mod app;
mod bindings;
mod call;
pub mod desktop;
mod failure;
mod files;
mod host;
mod known;
mod limit;
mod maps;
mod reading;
mod registry;
pub mod text;
mod trouble;
pub mod view;
mod watch;

pub use app::{App, PageBytes};
pub use bindings::typescript;
pub use call::remind::Pressing;
pub use dekada_engines::serve_if_worker;
pub use failure::{Failure, FailureClass};
pub use files::{default_vault, save_bytes};
pub use host::{Host, Notice, Progress, SnoozeButton, Wish};
pub use maps::place;
pub use registry::{CALLS, Call, Nothing};
