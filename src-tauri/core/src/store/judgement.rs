//! Marks on the checklist, and verdicts. A new verdict is a new row: earlier ones are kept.

use super::text::{Columns, instant};
use super::{Read, StoreError, Tx};
use crate::request::{Evidence, Item, Judgement, Mark, Question, RequestId};
use crate::workflow::Judgements;
use chrono::{DateTime, Utc};
use rusqlite::params;

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn marks(self, request: RequestId) -> Result<Vec<Mark>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT item, state, note, evidence, author, at FROM mark WHERE request = ?1",
        )?;
        let mut rows = statement.query([request.0])?;
        let mut marks = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "mark");
            marks.push(Mark {
                item: columns.word("item")?,
                state: columns.word("state")?,
                note: columns.get("note")?,
                evidence: columns.maybe_word("evidence")?,
                author: columns.get("author")?,
                at: columns.instant("at")?,
            });
        }
        Ok(marks)
    }

    /// Every place that a mark or a verdict of the request points to.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn evidence(self, request: RequestId) -> Result<Vec<Evidence>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT evidence FROM mark WHERE request = ?1 AND evidence IS NOT NULL
             UNION ALL SELECT evidence FROM judgement WHERE request = ?1 AND evidence IS NOT NULL",
        )?;
        let mut rows = statement.query([request.0])?;
        let mut places = Vec::new();
        while let Some(row) = rows.next()? {
            places.push(Columns::of(row, "mark").word("evidence")?);
        }
        Ok(places)
    }

    /// The newest verdict on a question; none where it was voided since.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn judgement(
        self,
        request: RequestId,
        about: Question,
    ) -> Result<Option<Judgement>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT about, verdict, because, evidence, author, at FROM judgement
             WHERE request = ?1 AND about = ?2 AND voided IS NULL ORDER BY id DESC LIMIT 1",
        )?;
        let mut rows = statement.query(params![request.0, about.id()])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let columns = Columns::of(row, "judgement");
        Ok(Some(Judgement {
            about: columns.word("about")?,
            verdict: columns.get("verdict")?,
            because: columns.get("because")?,
            evidence: columns.maybe_word("evidence")?,
            author: columns.get("author")?,
            at: columns.instant("at")?,
        }))
    }

    /// The newest verdicts on all three questions.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read or holds an unknown verdict.
    pub fn judgements(self, request: RequestId) -> Result<Judgements, StoreError> {
        let verdict = |about| {
            self.judgement(request, about)
                .map(|judgement| judgement.map(|judgement| judgement.verdict))
        };
        judgements(
            verdict(Question::Identity)?.as_deref(),
            verdict(Question::Signature)?.as_deref(),
            verdict(Question::Completeness)?.as_deref(),
        )
    }
}

impl Tx<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_mark(&self, request: RequestId, mark: &Mark) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT INTO mark (request, item, state, note, evidence, author, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (request, item) DO UPDATE SET state = excluded.state, note = excluded.note,
                evidence = excluded.evidence, author = excluded.author, at = excluded.at",
            params![
                request.0,
                mark.item.id(),
                mark.state.id(),
                mark.note,
                mark.evidence.map(|place| place.to_string()),
                mark.author,
                instant(mark.at)
            ],
        )?;
        Ok(())
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn remove_mark(&self, request: RequestId, item: Item) -> Result<(), StoreError> {
        self.0.execute(
            "DELETE FROM mark WHERE request = ?1 AND item = ?2",
            params![request.0, item.id()],
        )?;
        Ok(())
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn insert_judgement(
        &self,
        request: RequestId,
        judgement: &Judgement,
    ) -> Result<(), StoreError> {
        self.0.execute(
            "INSERT INTO judgement (request, about, verdict, because, evidence, author, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                request.0,
                judgement.about.id(),
                judgement.verdict,
                judgement.because,
                judgement.evidence.map(|place| place.to_string()),
                judgement.author,
                instant(judgement.at)
            ],
        )?;
        Ok(())
    }

    /// Voids the verdicts on who asks: they were given of other facts. The rows stay.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn void_identity(&self, request: RequestId, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.0.execute(
            "UPDATE judgement SET voided = ?2
             WHERE request = ?1 AND about = 'identity' AND voided IS NULL",
            params![request.0, instant(at)],
        )?;
        Ok(())
    }
}

/// Verdicts by their ids.
pub(super) fn judgements(
    identity: Option<&str>,
    signature: Option<&str>,
    completeness: Option<&str>,
) -> Result<Judgements, StoreError> {
    let bad = |_| StoreError::BadRow { table: "judgement" };
    Ok(Judgements {
        identity: identity.map(str::parse).transpose().map_err(bad)?,
        signature: signature.map(str::parse).transpose().map_err(bad)?,
        completeness: completeness.map(str::parse).transpose().map_err(bad)?,
    })
}
