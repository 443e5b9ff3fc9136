//! Reports that were made, and the answer that left.

use super::find::fulfil;
use super::request::{advance, find};
use super::{Desk, DeskError, Done};
use crate::journal::Op;
use crate::request::RequestNumber;
use crate::store::{NewAnswer, Sent, StoreError, StoredAnswer};
use crate::workflow::{Event, Gate, NotPossible, StageId, WhyNot};
use chrono::{DateTime, NaiveDate, Utc};

/// A finished document, ready to be kept.
pub struct Report<'a> {
    pub kind: &'static str,
    pub number: String,
    pub date: NaiveDate,
    pub sha256: &'a str,
    pub pages: u32,
    pub standard: &'a str,
    pub file: &'a [u8],
}

impl Desk {
    /// Keeps a finished report; the request is being fulfilled from here on.
    ///
    /// # Errors
    /// [`DeskError`] where the gate is closed or a finding is undecided.
    pub fn keep_report(
        &self,
        number: RequestNumber,
        report: &Report<'_>,
        now: DateTime<Utc>,
    ) -> Result<i64, DeskError> {
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            fulfil(tx, &mut request, now)?;
            let undecided = tx
                .read()
                .findings(request.id)?
                .iter()
                .filter(|finding| finding.decision.is_none())
                .count();
            if undecided > 0 {
                return Err(WhyNot::Undecided(u32::try_from(undecided).unwrap_or(u32::MAX)).into());
            }
            let answer = tx.insert_answer(&NewAnswer {
                request: request.id,
                kind: report.kind,
                number: &report.number,
                date: report.date,
                made: now,
                sha256: report.sha256,
                pages: report.pages,
                standard: report.standard,
                file: report.file,
            })?;
            tx.save_request(&request)?;
            let op = Op::ReportMade {
                kind: report.kind,
                number: report.number.clone(),
                sha256: report.sha256.to_owned(),
            };
            Ok(Done::about(number, answer, op))
        })
    }

    /// Records that the answer left. It names the report that was sent, or brings the file.
    ///
    /// # Errors
    /// [`DeskError`] where the gate is closed, the number is missing, or nothing was sent.
    pub fn answer(
        &self,
        number: RequestNumber,
        sent: &Sent,
        what: Result<i64, &Report<'_>>,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        if sent.number.trim().is_empty() {
            return Err(DeskError::NumberMissing);
        }
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            if !matches!(request.stage.id(), StageId::Accepted | StageId::Fulfilling) {
                return Err(NotPossible {
                    stage: request.stage.id(),
                }
                .into());
            }
            let gate = Gate::open(&tx.read().judgements(request.id)?)?;
            advance(&mut request, Event::Answer(gate), now)?;
            request.completed = Some(sent.on);
            let (answer, sha256) = match what {
                Ok(answer) => {
                    let known = tx
                        .read()
                        .answer(answer)?
                        .filter(|known| known.request == request.id)
                        // A notice of extension promises an answer; it is none.
                        .filter(|known| known.kind != StoredAnswer::EXTENSION);
                    (answer, known.ok_or(DeskError::NoSuchAnswer(answer))?.sha256)
                }
                Err(file) => {
                    let answer = tx.insert_answer(&NewAnswer {
                        request: request.id,
                        kind: file.kind,
                        number: &file.number,
                        date: file.date,
                        made: now,
                        sha256: file.sha256,
                        pages: file.pages,
                        standard: file.standard,
                        file: file.file,
                    })?;
                    (answer, file.sha256.to_owned())
                }
            };
            tx.mark_sent(answer, sent)?;
            tx.save_request(&request)?;
            let op = Op::Answered {
                number: sent.number.clone(),
                on: sent.on.to_string(),
                channel: sent.channel.id(),
                sha256,
            };
            Ok(Done::about(number, (), op))
        })
    }

    /// Writes down that a report or an original left the vault as a file.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn note_export(
        &self,
        request: RequestNumber,
        op: Op,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.write_down(now, Some(request), op)
    }
}
