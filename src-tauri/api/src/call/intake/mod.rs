//! Taking files in: every file below the paths exactly once, each accounted for.

mod beside;
mod found;
mod open;
mod take;
mod told;

pub(crate) use beside::{SIDE_FILE, companion};
pub(crate) use take::{hex, page_hashes};

use crate::view::{IntakeFile, IntakeInput, IntakeResult};
use crate::{App, Failure, maps};
use beside::Group;
use chrono::{DateTime, Utc};
use dekada_core::desk::{Desk, DeskError};
use dekada_core::request::RequestNumber;
use dekada_engines::Password;
use found::Found;
use std::path::Path;

/// What holds for every file of one intake.
pub(crate) struct Terms {
    /// When the files reached the company; absent: now.
    pub received: Option<DateTime<Utc>>,
    /// The request they belong to; absent: each opens one.
    pub into: Option<RequestNumber>,
    /// Tried on files that open only with one.
    pub passwords: Vec<Password>,
}

pub(crate) fn intake(app: &App, desk: &Desk, input: IntakeInput) -> Result<IntakeResult, Failure> {
    let terms = Terms {
        received: input
            .received
            .as_deref()
            .map(|text| maps::moment(text, desk.settings().zone))
            .transpose()?,
        into: input.into.as_deref().map(maps::number).transpose()?,
        passwords: input
            .passwords
            .unwrap_or_default()
            .into_iter()
            .map(Password::new)
            .collect(),
    };
    if terms
        .received
        .is_some_and(|at| desk.today(at) > desk.today(app.now()))
    {
        return Err(DeskError::ReceivedInFuture.into());
    }
    if let Some(number) = terms.into {
        open_request(desk, number)?;
    }
    let mut found = Found::default();
    for path in &input.paths {
        found.walk(Path::new(path));
    }
    let of = found.files.len() as u64;
    app.begin_work();
    let mut files = Vec::with_capacity(found.files.len());
    let mut going = true;
    for group in beside::groups(found.files) {
        files.extend(if going {
            group.take(app, desk, &terms)?
        } else {
            group.stopped(desk)?
        });
        going = going && app.progress("intake", files.len() as u64, of);
    }
    Ok(IntakeResult { files })
}

/// Takes one file in with what stands beside it, as the watched folder does.
pub(crate) fn take_one(
    app: &App,
    desk: &Desk,
    path: &Path,
    terms: &Terms,
) -> Result<Vec<IntakeFile>, Failure> {
    Group::alone(path).take(app, desk, terms)
}

fn open_request(desk: &Desk, number: RequestNumber) -> Result<(), Failure> {
    let request = desk.read(|read| read.request(number))?;
    let stage = request.ok_or(DeskError::NoSuchRequest(number))?.stage.id();
    if stage.is_open() {
        Ok(())
    } else {
        Err(dekada_core::workflow::NotPossible { stage }.into())
    }
}
