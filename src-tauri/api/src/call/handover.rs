//! The work handed to a second officer, and taken back.

use crate::view::{HandOver, HandOverView, TakeBack, TakenBackView};
use crate::{App, Failure, maps};
use dekada_core::desk::Desk;
use dekada_core::vault::{self, Cost};
use std::path::Path;
use zeroize::Zeroizing;

pub(crate) fn make(app: &App, desk: &Desk, input: HandOver) -> Result<HandOverView, Failure> {
    let passphrase = Zeroizing::new(input.passphrase);
    let cost = Cost::measured(&|| app.host.elapsed())?;
    let now = app.now();
    let made = desk.hand_over(Path::new(&input.path), &passphrase, cost, now)?;
    Ok(HandOverView {
        file: input.path,
        requests: made.requests,
        documents: made.documents,
        at: maps::instant(now, desk.settings().zone),
    })
}

/// Takes a pack back and leaves the vault open. It is closed meanwhile, so that nobody else holds
/// the file; where that fails, it is locked and as it was.
pub(crate) fn take(app: &App, input: TakeBack) -> Result<TakenBackView, Failure> {
    let theirs = Zeroizing::new(input.passphrase);
    let own = Zeroizing::new(input.own_passphrase);
    // A slip of the finger must not close the vault.
    vault::unlock(app.file(), &own)?;
    app.close_desk()?;
    let taken = Desk::take_back(app.file(), &own, Path::new(&input.path), &theirs, app.now())?;
    let desk = app.open_desk(taken.desk);
    let [requests, ..] = desk.read(|read| read.totals())?;
    Ok(TakenBackView {
        entries: taken.entries,
        requests,
    })
}
