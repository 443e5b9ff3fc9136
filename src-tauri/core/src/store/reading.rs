//! What stands on pages: their words, where those come from, and which pages wait to be read.

use super::text::{Columns, count};
use super::{Read, StoreError, Tx, words};
use crate::pages::{PageNo, Reading, Region, Turn, Word};
use crate::personal::Personal;
use crate::reading;
use crate::request::DocumentId;
use rusqlite::{OptionalExtension as _, Transaction, params};

#[derive(Clone, Debug)]
pub struct StoredText {
    pub page: PageNo,
    pub width_pt: f32,
    pub height_pt: f32,
    pub text: Personal,
    /// Stems of its words, with a space on either side of each.
    pub stems: Personal,
    pub words: Vec<Word>,
}

/// What recognition made of a page.
pub struct PageReading<'a> {
    pub reading: Reading,
    pub text: &'a str,
    pub words: &'a [Word],
    pub turn: Turn,
    pub skew_degrees: f32,
    pub confidence: Option<f32>,
}

/// How many pages are in which state of reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadingCounts {
    pub waiting: u64,
    pub read: u64,
    pub failed: u64,
}

/// A word as the table keeps it: text, box, confidence, line.
type WordRow<'a> = (std::borrow::Cow<'a, str>, f32, f32, f32, f32, f32, u32);

impl Read<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn texts(self, document: DocumentId) -> Result<Vec<StoredText>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT n, width_pt, height_pt, text, stems, words FROM sheet
             JOIN sheet_text ON sheet_text.sheet = sheet.id
             WHERE document = ?1 ORDER BY position, n",
        )?;
        let mut rows = statement.query([document.0])?;
        let mut texts = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "sheet_text");
            let words: Vec<WordRow<'_>> = columns.json("words")?;
            texts.push(StoredText {
                page: PageNo(columns.unsigned("n")?),
                width_pt: columns.get("width_pt")?,
                height_pt: columns.get("height_pt")?,
                text: Personal::new(columns.get("text")?),
                stems: Personal::new(columns.get("stems")?),
                words: words.into_iter().map(word).collect(),
            });
        }
        Ok(texts)
    }

    /// Pages that wait to be read, the newest document first, so that what the officer has just
    /// taken in is read before what has waited for years.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn waiting_pages(
        self,
        document: Option<DocumentId>,
        at_most: u32,
    ) -> Result<Vec<(DocumentId, PageNo)>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT document, n FROM sheet WHERE reading = 'waiting' AND (?1 IS NULL OR document = ?1)
             ORDER BY document DESC, position LIMIT ?2",
        )?;
        let pages = statement.query_map(
            params![document.map(|document| document.0), at_most],
            |row| Ok((DocumentId(row.get(0)?), PageNo(row.get(1)?))),
        )?;
        Ok(pages.collect::<Result<_, _>>()?)
    }

    /// How many pages wait to be read, by their own index: this is asked every few seconds.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn waiting_count(self) -> Result<u64, StoreError> {
        let waiting: i64 = self.0.query_row(
            "SELECT count(*) FROM sheet WHERE reading = 'waiting'",
            [],
            |row| row.get(0),
        )?;
        Ok(waiting.unsigned_abs())
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn reading_counts(self) -> Result<ReadingCounts, StoreError> {
        Ok(self.0.query_row(
            "SELECT coalesce(sum(reading = 'waiting'), 0),
                coalesce(sum(reading IN ('layer', 'recognised', 'empty')), 0),
                coalesce(sum(reading = 'failed'), 0) FROM sheet",
            [],
            |row| {
                let at = |place| row.get::<_, i64>(place).map(i64::unsigned_abs);
                Ok(ReadingCounts {
                    waiting: at(0)?,
                    read: at(1)?,
                    failed: at(2)?,
                })
            },
        )?)
    }
}

impl Tx<'_> {
    /// Keeps what recognition made of a page. False where the page is gone, which is no error: it
    /// may have been split off while it was being read.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn put_reading(
        &self,
        document: DocumentId,
        page: PageNo,
        read: &PageReading<'_>,
    ) -> Result<bool, StoreError> {
        let sheet: Option<i64> = self
            .0
            .prepare_cached(
                "UPDATE sheet SET reading = ?3, turn_found = ?4, skew = ?5, confidence = ?6,
                    word_count = ?7, text_likeness = ?8
                 WHERE document = ?1 AND n = ?2 RETURNING id",
            )?
            .query_row(
                params![
                    document.0,
                    page.0,
                    read.reading.id(),
                    read.turn.degrees(),
                    read.skew_degrees,
                    read.confidence,
                    count(read.words.len() as u64),
                    text_likeness(read.text),
                ],
                |row| row.get(0),
            )
            .optional()?;
        let Some(sheet) = sheet else {
            return Ok(false);
        };
        self.0
            .prepare_cached(
                "UPDATE sheet_text SET text = ?2, stems = ?3, words = ?4 WHERE sheet = ?1",
            )?
            .execute(params![
                sheet,
                read.text,
                spaced_stems(read.text),
                words_json(read.words)
            ])?;
        Ok(true)
    }

    /// Asks for a page to be read again.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn read_again(&self, document: DocumentId) -> Result<(), StoreError> {
        self.0.execute(
            "UPDATE sheet SET reading = 'waiting' WHERE document = ?1",
            [document.0],
        )?;
        Ok(())
    }
}

/// Pages of the first format have words without confidence and line, and no stems.
pub(super) fn stem_older_pages(tx: &Transaction<'_>) -> Result<(), StoreError> {
    let mut statement = tx.prepare("SELECT sheet, text, words FROM sheet_text")?;
    let mut write = tx.prepare("UPDATE sheet_text SET stems = ?2, words = ?3 WHERE sheet = ?1")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let columns = Columns::of(row, "sheet_text");
        let old: Vec<(String, f32, f32, f32, f32)> = columns.json("words")?;
        let words: Vec<WordRow<'_>> = old
            .into_iter()
            .map(|(text, x, y, w, h)| (text.into(), x, y, w, h, 1.0, 0))
            .collect();
        write.execute(params![
            columns.get::<i64>("sheet")?,
            spaced_stems(&columns.get::<String>("text")?),
            serde_json::to_string(&words).unwrap_or_default()
        ])?;
    }
    words::index_all(tx)
}

fn word((text, x, y, w, h, confidence, line): WordRow<'_>) -> Word {
    Word {
        text: Personal::new(text.into_owned()),
        region: Region { x, y, w, h },
        confidence,
        line,
    }
}

pub(super) fn words_json(words: &[Word]) -> String {
    let rows: Vec<WordRow<'_>> = words
        .iter()
        .map(|word| {
            let Region { x, y, w, h } = word.region;
            let text = word.text.reveal().as_str().into();
            (text, x, y, w, h, word.confidence, word.line)
        })
        .collect();
    serde_json::to_string(&rows).unwrap_or_default()
}

/// Too little text resembles everything.
pub(super) fn text_likeness(text: &str) -> Option<i64> {
    const LEAST_LETTERS: usize = 120;
    let enough = text
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .nth(LEAST_LETTERS);
    enough.map(|_| reading::text_likeness(text).cast_signed())
}

pub(super) fn spaced_stems(text: &str) -> String {
    format!(" {} ", reading::stems::of(text))
}
