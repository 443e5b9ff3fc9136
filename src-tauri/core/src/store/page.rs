//! Pages: what they are, how they look, and how the officer wants them shown. Their text stands in
//! `reading`. A list of pages reads none of their
//! pictures, and a page that is read anew does not write its picture again.

use super::document::hex;
use super::text::{Columns, count};
use super::{Read, StoreError, Tx, reading};
use crate::pages::{PageLook, PageNo, PageState, Reading, Turn, Word};
use crate::request::DocumentId;
use rusqlite::{OptionalExtension as _, Row, params};

/// A page about to be kept.
pub struct NewPage<'a> {
    pub page: PageNo,
    pub width_pt: f32,
    pub height_pt: f32,
    pub state: PageState,
    pub look: PageLook,
    pub image: StoredImage,
    /// How its words were come by; [`Reading::Waiting`] while nobody has read it.
    pub reading: Reading,
    pub text: &'a str,
    pub words: &'a [Word],
}

/// The picture of a page as the screen shows it.
#[derive(Clone, Debug)]
pub struct StoredImage {
    pub media_type: String,
    pub width_px: u32,
    pub height_px: u32,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
pub struct StoredPage {
    pub page: PageNo,
    pub width_pt: f32,
    pub height_pt: f32,
    pub words: u32,
    pub state: PageState,
    pub look: PageLook,
    /// As the reading found it.
    pub turn_found: Turn,
    /// As the officer wants it.
    pub turn_chosen: Option<Turn>,
    pub reading: Reading,
    /// How sure the recognition was, 0 to 1.
    pub confidence: Option<f32>,
}

/// Where the original of a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    pub document: DocumentId,
    pub page: PageNo,
}

impl Read<'_> {
    /// The pages of a document in the order in which they are shown.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn pages(self, document: DocumentId) -> Result<Vec<StoredPage>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT n, width_pt, height_pt, word_count, state, skew, dpi, contrast, sharpness, ink,
                likeness, turn_found, turn_chosen, reading, confidence
             FROM sheet WHERE document = ?1 ORDER BY position, n",
        )?;
        let mut rows = statement.query([document.0])?;
        let mut pages = Vec::new();
        while let Some(row) = rows.next()? {
            pages.push(page(row)?);
        }
        Ok(pages)
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn page_image(
        self,
        document: DocumentId,
        page: PageNo,
    ) -> Result<Option<StoredImage>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT type, width, height, image FROM sheet_image JOIN sheet ON sheet.id = sheet_image.sheet
             WHERE document = ?1 AND n = ?2",
        )?;
        let mut rows = statement.query(params![document.0, page.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let columns = Columns::of(row, "sheet_image");
        Ok(Some(StoredImage {
            media_type: columns.get("type")?,
            width_px: columns.unsigned("width")?,
            height_px: columns.unsigned("height")?,
            bytes: columns.get("image")?,
        }))
    }

    /// Hashes of the pages' pictures in the order of the file: the same scan gives the same ones.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn picture_hashes(self, document: DocumentId) -> Result<Vec<String>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT sha256 FROM sheet_image JOIN sheet ON sheet.id = sheet_image.sheet
             WHERE document = ?1 ORDER BY n",
        )?;
        let hashes = statement.query_map([document.0], |row| row.get(0))?;
        Ok(hashes.collect::<Result<_, _>>()?)
    }

    /// Where the original of a page lies: in its own document, unless it was split off.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn origin(self, document: DocumentId, page: PageNo) -> Result<Option<Origin>, StoreError> {
        Ok(self
            .0
            .query_row(
                "SELECT coalesce(origin, document), coalesce(origin_n, n) FROM sheet
                 WHERE document = ?1 AND n = ?2",
                params![document.0, page.0],
                |row| {
                    Ok(Origin {
                        document: DocumentId(row.get(0)?),
                        page: PageNo(row.get(1)?),
                    })
                },
            )
            .optional()?)
    }
}

impl Tx<'_> {
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn insert_page(&self, document: DocumentId, new: &NewPage<'_>) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO sheet (document, n, position, width_pt, height_pt, state, turn_found,
                skew, dpi, contrast, sharpness, ink, reading, word_count, likeness, text_likeness)
             VALUES (?1, ?2, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            )?
            .execute(params![
                document.0,
                new.page.0,
                new.width_pt,
                new.height_pt,
                new.state.id(),
                new.look.skew_degrees,
                new.look.dpi,
                new.look.contrast,
                new.look.sharpness,
                new.look.ink,
                new.reading.id(),
                count(new.words.len() as u64),
                new.look.likeness.cast_signed(),
                reading::text_likeness(new.text),
            ])?;
        let sheet = self.0.last_insert_rowid();
        self.0
            .prepare_cached(
                "INSERT INTO sheet_text (sheet, text, stems, words) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![
                sheet,
                new.text,
                reading::spaced_stems(new.text),
                reading::words_json(new.words)
            ])?;
        self.0
            .prepare_cached(
                "INSERT INTO sheet_image (sheet, type, width, height, sha256, image)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                sheet,
                new.image.media_type,
                new.image.width_px,
                new.image.height_px,
                hex(&new.image.bytes),
                new.image.bytes
            ])?;
        Ok(())
    }

    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn turn_page(
        &self,
        document: DocumentId,
        page: PageNo,
        turn: Option<Turn>,
    ) -> Result<(), StoreError> {
        self.0.execute(
            "UPDATE sheet SET turn_chosen = ?3 WHERE document = ?1 AND n = ?2",
            params![document.0, page.0, turn.map(Turn::degrees)],
        )?;
        Ok(())
    }

    /// Shows the pages in this order.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn order_pages(&self, document: DocumentId, order: &[PageNo]) -> Result<(), StoreError> {
        let mut statement = self
            .0
            .prepare_cached("UPDATE sheet SET position = ?3 WHERE document = ?1 AND n = ?2")?;
        for (position, page) in (1_u32..).zip(order) {
            statement.execute(params![document.0, page.0, position])?;
        }
        Ok(())
    }

    /// Moves pages to a document that was split off; they remember where their original lies.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn split_pages(
        &self,
        from: DocumentId,
        pages: &[PageNo],
        into: DocumentId,
    ) -> Result<(), StoreError> {
        let mut statement = self.0.prepare_cached(
            "UPDATE sheet SET origin = coalesce(origin, document), origin_n = coalesce(origin_n, n),
                document = ?3, n = ?4, position = ?4
             WHERE document = ?1 AND n = ?2",
        )?;
        for (n, page) in (1_u32..).zip(pages) {
            statement.execute(params![from.0, page.0, into.0, n])?;
        }
        Ok(())
    }

    /// Brings the pages of a split document back to where they came from.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn rejoin_pages(&self, split: DocumentId, home: DocumentId) -> Result<(), StoreError> {
        let after: u32 = self.0.query_row(
            "SELECT coalesce(max(position), 0) FROM sheet WHERE document = ?1",
            [home.0],
            |row| row.get(0),
        )?;
        self.0.execute(
            "UPDATE sheet SET document = ?2, position = iif(origin = ?2, origin_n, position + ?3),
                n = iif(origin = ?2, origin_n, (SELECT max(n) FROM sheet WHERE document = ?2) + n),
                origin_n = iif(origin = ?2, NULL, origin_n), origin = iif(origin = ?2, NULL, origin)
             WHERE document = ?1",
            params![split.0, home.0, after],
        )?;
        Ok(())
    }
}

fn page(row: &Row<'_>) -> Result<StoredPage, StoreError> {
    let columns = Columns::of(row, "sheet");
    let turn = |degrees: Option<u32>| match degrees {
        Some(degrees) => Turn::of_degrees(degrees)
            .map(Some)
            .ok_or_else(|| columns.bad()),
        None => Ok(None),
    };
    Ok(StoredPage {
        page: PageNo(columns.unsigned("n")?),
        width_pt: columns.get("width_pt")?,
        height_pt: columns.get("height_pt")?,
        words: columns.unsigned("word_count")?,
        state: columns.word("state")?,
        look: PageLook {
            skew_degrees: columns.get("skew")?,
            dpi: columns.get("dpi")?,
            contrast: columns.get("contrast")?,
            sharpness: columns.get("sharpness")?,
            ink: columns.get("ink")?,
            likeness: columns.get::<i64>("likeness")?.cast_unsigned(),
        },
        turn_found: turn(Some(columns.get("turn_found")?))?.unwrap_or_default(),
        turn_chosen: turn(columns.get("turn_chosen")?)?,
        reading: columns.word("reading")?,
        confidence: columns.get("confidence")?,
    })
}
