//! What the watched folder is doing.

use crate::view::WatchView;
use crate::{App, Failure, Nothing};
use dekada_core::desk::Desk;

pub(crate) fn state(app: &App, desk: &Desk, _: Nothing) -> Result<WatchView, Failure> {
    let folder = desk.settings().watched_folder;
    Ok(app.watched(|watch| watch.view((!folder.is_empty()).then_some(folder))))
}
