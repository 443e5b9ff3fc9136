//! A desk on a real vault, a letter on it, and the people of the tests.

use super::{Desk, ImportError, Imported, Incoming, Kept, Report, RequestEdit};
use crate::pages::{PageLook, PageNo, PageState, Reading, Refusal};
use crate::personal::Personal;
use crate::request::{DemandKind, Question, Request, RequestNumber};
use crate::store::{NewPage, StoredImage};
use crate::vault::Cost;
use crate::workflow::StageId;
use chrono::{DateTime, NaiveDate, Utc};
use std::path::PathBuf;
use tempfile::TempDir;

pub(super) const PASSPHRASE: &str = "верный конь батарея скрепка";
pub(super) const REQUESTER: &str = "Ёлкин Семён Львович";

pub(super) struct Office {
    pub desk: Desk,
    pub folder: TempDir,
}

pub(super) fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.dekada");
    let desk = Desk::create(&file, PASSPHRASE, Cost::LEAST, false, at("2026-05-04")).unwrap();
    Office { desk, folder }
}

/// Noon in Moscow on that day.
pub(super) fn at(day: &str) -> DateTime<Utc> {
    format!("{day}T09:00:00Z").parse().unwrap()
}

pub(super) fn date(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

impl Office {
    pub(super) fn file(&self) -> PathBuf {
        self.desk.file().to_owned()
    }

    /// Takes a letter of one page in; `bytes` tell it from every other.
    pub(super) fn take_in(
        &self,
        bytes: &str,
        into: Option<RequestNumber>,
        day: &str,
    ) -> Result<Imported, ImportError> {
        let name = Personal::from("scan.pdf");
        let sha256 = format!("{:064}", bytes.bytes().map(u32::from).sum::<u32>());
        let incoming = Incoming {
            name: &name,
            bytes: bytes.as_bytes(),
            sha256: &sha256,
            password: None,
            received: Some(at(day)),
            into,
            tie: None,
        };
        self.desk.import(&incoming, at(day), |intake| {
            let image = StoredImage {
                media_type: "image/png".into(),
                width_px: 1,
                height_px: 1,
                bytes: vec![1],
            };
            let page = NewPage {
                page: PageNo(1),
                width_pt: 595.0,
                height_pt: 842.0,
                state: PageState::Drawn,
                look: PageLook::default(),
                reading: Reading::Layer,
                image,
                text: bytes,
                words: &[],
            };
            intake.page(&page)?;
            Ok(Kept {
                media_type: "application/pdf",
                pages: 1,
            })
        })
    }

    /// A file that falls over after its first page.
    pub(super) fn refuse_in(&self, bytes: &str, day: &str) -> Result<Imported, ImportError> {
        let name = Personal::from("broken.pdf");
        let sha256 = "f".repeat(64);
        let incoming = Incoming {
            name: &name,
            bytes: bytes.as_bytes(),
            sha256: &sha256,
            password: None,
            received: Some(at(day)),
            into: None,
            tie: None,
        };
        self.desk.import(&incoming, at(day), |_| {
            Err(ImportError::Refused(Refusal::Crashed))
        })
    }

    pub(super) fn letter(&self, bytes: &str, day: &str) -> RequestNumber {
        match self.take_in(bytes, None, day) {
            Ok(Imported::New { request, .. }) => request,
            other => panic!("{other:?}"),
        }
    }

    /// A letter whose demands and person the officer has entered.
    pub(super) fn asked(&self, bytes: &str, kinds: &[DemandKind], day: &str) -> RequestNumber {
        let number = self.letter(bytes, day);
        let edit = RequestEdit {
            kinds: Some(kinds.to_vec()),
            name: super::Edit::Set(Personal::from(REQUESTER)),
            ..RequestEdit::default()
        };
        self.desk.edit(number, edit, at(day)).unwrap();
        number
    }

    pub(super) fn judge(&self, number: RequestNumber, about: Question, verdict: &str, day: &str) {
        self.desk
            .judge(
                number,
                about,
                verdict,
                "compared with the passport",
                None,
                at(day),
            )
            .unwrap();
    }

    pub(super) fn open_gate(&self, number: RequestNumber, day: &str) {
        self.judge(number, Question::Identity, "confirmed", day);
        self.judge(number, Question::Signature, "consistent", day);
    }

    pub(super) fn request(&self, number: RequestNumber) -> Request {
        self.desk
            .read(|read| read.request(number))
            .unwrap()
            .unwrap()
    }

    pub(super) fn stage(&self, number: RequestNumber) -> StageId {
        self.request(number).stage.id()
    }

    pub(super) fn due(&self, number: RequestNumber, kind: DemandKind) -> NaiveDate {
        self.request(number).demand(kind).unwrap().due
    }

    /// Names of the operations in the journal, oldest first.
    pub(super) fn journal(&self) -> Vec<String> {
        let mut entries = self
            .desk
            .read(|read| read.journal(None, None, 1000))
            .unwrap();
        entries.reverse();
        entries.into_iter().map(|entry| entry.op).collect()
    }
}

pub(super) fn report(file: &[u8]) -> Report<'_> {
    Report {
        kind: "access",
        number: "1".into(),
        date: date("2026-05-06"),
        sha256: "aa",
        pages: 1,
        standard: "PDF/A-2a",
        file,
    }
}
