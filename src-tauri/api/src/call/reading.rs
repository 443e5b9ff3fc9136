//! How far the reading of scans is, and pausing it.

use crate::view::{PauseReading, ReadingView};
use crate::{App, Failure, Nothing};
use dekada_core::desk::Desk;

pub(crate) fn state(app: &App, desk: &Desk, _: Nothing) -> Result<ReadingView, Failure> {
    let counts = desk.read(|read| read.reading_counts())?;
    Ok(ReadingView {
        waiting: counts.waiting,
        read: counts.read,
        failed: counts.failed,
        paused: app.reading_is_paused(),
    })
}

/// Reads everything that waits, until it is read or the person stops.
pub(crate) fn run(app: &App, desk: &Desk, input: Nothing) -> Result<ReadingView, Failure> {
    app.read_everything(desk)?;
    state(app, desk, input)
}

pub(crate) fn pause(app: &App, desk: &Desk, input: PauseReading) -> Result<ReadingView, Failure> {
    app.pause_reading(input.paused);
    state(app, desk, Nothing {})
}
