//! Answers: saving a finished document as a file, and recording that it left.

use crate::view::{AnswerInput, AnswerView, Printed, RequestView, SaveAnswer, SentView};
use crate::{App, Failure, maps, trouble};
use chrono_tz::Tz;
use dekada_core::desk::{Desk, DeskError, Report};
use dekada_core::journal::Op;
use dekada_core::store::{Sent, StoredAnswer};
use sha2::{Digest as _, Sha256};
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

pub(crate) fn save(app: &App, desk: &Desk, input: SaveAnswer) -> Result<Printed, Failure> {
    let answer = desk
        .read(|read| read.answer(input.answer))?
        .ok_or(DeskError::NoSuchAnswer(input.answer))?;
    let file = desk.read(|read| read.answer_file(answer.id))?;
    write_out(&input.path, &file)?;
    let request = desk.read(|read| read.request_by_id(answer.request))?;
    let request = request.ok_or(DeskError::NoSuchAnswer(answer.id))?;
    let op = Op::AnswerExported {
        number: answer.number.clone(),
        sha256: answer.sha256.clone(),
    };
    desk.note_export(request.number, op, app.now())?;
    Ok(Printed {
        answer: answer.id,
        file: Some(input.path),
        sha256: answer.sha256,
        pages: answer.pages,
        standard: answer.standard,
    })
}

pub(crate) fn answer(app: &App, desk: &Desk, input: AnswerInput) -> Result<RequestView, Failure> {
    let number = maps::number(&input.request)?;
    let sent = Sent {
        number: input.number.trim().to_owned(),
        on: input.on,
        channel: input.channel.parse()?,
    };
    match (input.answer, input.file) {
        (Some(answer), _) => desk.answer(number, &sent, Ok(answer), app.now())?,
        (None, Some(path)) => {
            let bytes = fs::read(&path).map_err(|error| trouble::io_failure(&error))?;
            if bytes.is_empty() {
                return Err(dekada_core::pages::Refusal::Empty.into());
            }
            let sha256 = super::intake::hex(&Sha256::digest(&bytes));
            let report = Report {
                kind: "outgoing",
                number: sent.number.clone(),
                date: sent.on,
                sha256: &sha256,
                pages: 0,
                standard: "",
                file: &bytes,
            };
            desk.answer(number, &sent, Err(&report), app.now())?;
        }
        (None, None) => return Err(DeskError::NothingToSend.into()),
    }
    super::request::view(app, desk, number)
}

pub(crate) fn view(answer: &StoredAnswer, zone: Tz) -> AnswerView {
    AnswerView {
        id: answer.id,
        kind: answer.kind.clone(),
        number: answer.number.clone(),
        date: answer.date,
        made: maps::instant(answer.made, zone),
        sha256: answer.sha256.clone(),
        pages: answer.pages,
        standard: answer.standard.clone(),
        sent: answer.sent.as_ref().map(|sent| SentView {
            number: sent.number.clone(),
            on: sent.on,
            channel: sent.channel.id().to_owned(),
        }),
    }
}

/// Writes a file the officer asked for, whole or not at all: a part of it would look finished.
pub(crate) fn write_out(path: &str, bytes: &[u8]) -> Result<(), Failure> {
    let path = Path::new(path);
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        fs::remove_file(&part).ok();
    }
    written.map_err(|error| trouble::io_failure(&error))
}
