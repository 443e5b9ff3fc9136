//! The journal: shown, verified.

use crate::view::{JournalCheck, JournalEntryView, JournalInput};
use crate::{App, Failure, Nothing, maps};
use dekada_core::desk::Desk;

const PAGE: u32 = 200;

pub(crate) fn show(
    _: &App,
    desk: &Desk,
    input: JournalInput,
) -> Result<Vec<JournalEntryView>, Failure> {
    let request = input
        .request
        .as_deref()
        .map(maps::number)
        .transpose()?
        .map(|number| number.to_string());
    let limit = input.limit.unwrap_or(PAGE).min(10_000);
    let entries = desk.read(|read| read.journal(request.as_deref(), input.before, limit))?;
    let zone = desk.settings().zone;
    Ok(entries
        .into_iter()
        .map(|entry| JournalEntryView {
            n: entry.n,
            at: maps::instant(entry.at, zone),
            author: entry.author,
            op: entry.op,
            request: entry.request,
            detail: serde_json::from_str(&entry.detail).unwrap_or_default(),
            hash: entry.hash,
        })
        .collect())
}

pub(crate) fn verify(_: &App, desk: &Desk, _: Nothing) -> Result<JournalCheck, Failure> {
    let verdict = desk.verify_journal()?;
    Ok(JournalCheck {
        entries: verdict.entries,
        intact: verdict.first_broken.is_none(),
        first_broken: verdict.first_broken,
        head: verdict.head,
    })
}
