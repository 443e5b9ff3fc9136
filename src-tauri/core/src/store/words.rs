//! The index by which requests are found: stems of everything that is known of one.
//!
//! A request is one row of the index: number, person, contact, notes of the officer, and the text
//! of its pages and mails. The index keeps stems only, so that every grammatical form of a word is
//! found by every other; the texts stand in their own tables.

use super::reading::spaced_stems;
use super::text::Columns;
use super::{Read, StoreError, Tx};
use crate::pages::PageNo;
use crate::reading::stems;
use crate::request::{DocumentId, RequestId};
use rusqlite::{Connection, OptionalExtension as _, params};

/// What was typed, as the index understands it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Term {
    /// Words that stand side by side, as stems.
    Phrase(Vec<String>),
    /// A word that may be half typed: as it stands, and its stem.
    Begun(String, String),
}

impl Query {
    /// `None` where nothing that was typed is a word. Words in quotation marks stand side by side;
    /// the last word may be half typed.
    #[must_use]
    pub fn of(typed: &str) -> Option<Self> {
        let mut terms = Vec::new();
        for (part, quoted) in typed
            .split(['"', '«', '»', '“', '”'])
            .zip([false, true].into_iter().cycle())
        {
            let words: Vec<String> = stems::tokens(part);
            if quoted {
                let phrase: Vec<String> = words.iter().map(|word| stems::word(word)).collect();
                if !phrase.is_empty() {
                    terms.push(Term::Phrase(phrase));
                }
            } else {
                terms.extend(words.into_iter().map(|word| {
                    let stem = stems::word(&word);
                    Term::Begun(word, stem)
                }));
            }
        }
        (!terms.is_empty()).then_some(Self { terms })
    }

    /// An expression of FTS5. Every term is quoted, so nothing typed becomes syntax.
    fn expression(&self) -> String {
        let terms: Vec<String> = self
            .terms
            .iter()
            .map(|term| match term {
                Term::Phrase(stems) => format!("\"{}\"", stems.join(" ")),
                Term::Begun(word, stem) if word == stem => format!("\"{word}\"*"),
                Term::Begun(word, stem) => format!("(\"{word}\"* OR \"{stem}\")"),
            })
            .collect();
        terms.join(" AND ")
    }

    /// Whether a word of a page, given by its stem and its letters, is one of those looked for.
    #[must_use]
    pub fn holds(&self, word: &str) -> bool {
        stems::tokens(word).iter().any(|token| {
            let stem = stems::word(token);
            self.terms.iter().any(|term| match term {
                Term::Phrase(stems) => stems.contains(&stem),
                Term::Begun(begun, whole) => token.starts_with(begun.as_str()) || stem == *whole,
            })
        })
    }

    /// How many of the terms stand in a text of spaced stems.
    fn hits(&self, spaced: &str) -> usize {
        let holds = |term: &&Term| match term {
            Term::Phrase(stems) => spaced.contains(&format!(" {} ", stems.join(" "))),
            Term::Begun(word, stem) => {
                spaced.contains(&format!(" {word}")) || spaced.contains(&format!(" {stem} "))
            }
        };
        self.terms.iter().filter(holds).count()
    }
}

impl Read<'_> {
    /// Row ids of the requests that hold every term, the newest first.
    pub(super) fn matching(self, query: &Query, at_most: u32) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT rowid FROM request_words WHERE request_words MATCH ?1
             ORDER BY rowid DESC LIMIT ?2",
        )?;
        let ids = statement.query_map(params![query.expression(), at_most], |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The page of a request on which most of the terms stand.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be read.
    pub fn best_page(
        self,
        request: RequestId,
        query: &Query,
    ) -> Result<Option<(DocumentId, PageNo)>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT document, n, stems FROM document JOIN sheet ON sheet.document = document.id
             JOIN sheet_text ON sheet_text.sheet = sheet.id
             WHERE document.request = ?1 ORDER BY document.id, position LIMIT 200",
        )?;
        let mut rows = statement.query([request.0])?;
        let mut best = None;
        let mut most = 0;
        while let Some(row) = rows.next()? {
            let columns = Columns::of(row, "sheet_text");
            let hits = query.hits(&columns.get::<String>("stems")?);
            if hits > most {
                most = hits;
                best = Some((
                    DocumentId(columns.get("document")?),
                    PageNo(columns.unsigned("n")?),
                ));
            }
        }
        Ok(best)
    }
}

impl Tx<'_> {
    /// Writes again the words by which a request is found.
    ///
    /// # Errors
    /// [`StoreError`] where the vault cannot be written.
    pub fn save_words(&self, id: RequestId) -> Result<(), StoreError> {
        index(&self.0, id)
    }
}

/// Writes the words of every request.
pub(super) fn index_all(tx: &Connection) -> Result<(), StoreError> {
    let ids: Vec<i64> = tx
        .prepare("SELECT id FROM request")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    ids.into_iter().try_for_each(|id| index(tx, RequestId(id)))
}

fn index(tx: &Connection, id: RequestId) -> Result<(), StoreError> {
    let [number, name, contact, notes]: [String; 4] = tx
            .prepare_cached(
                "SELECT printf('%04d-%04d', year, n), coalesce(name, ''),
                    concat_ws(' ', request.email, request.phone, request.account, id_document,
                        account.user_id, account.email, account.phone,
                        (SELECT group_concat(name, ' ') FROM document WHERE request = request.id)),
                    concat_ws(' ',
                        (SELECT group_concat(note, ' ') FROM mark WHERE request = request.id),
                        (SELECT group_concat(because, ' ') FROM judgement WHERE request = request.id))
                 FROM request LEFT JOIN account ON account.request = request.id
                 WHERE request.id = ?1",
            )?
            .query_row([id.0], |row| {
                Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
            })
            .optional()?
            .unwrap_or_default();
    tx.execute("DELETE FROM request_words WHERE rowid = ?1", [id.0])?;
    tx.prepare_cached(
        "INSERT INTO request_words (rowid, number, name, contact, notes, text)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        id.0,
        spaced_stems(&number),
        spaced_stems(&name),
        spaced_stems(&contact),
        spaced_stems(&notes),
        written(tx, id)?
    ])?;
    Ok(())
}

/// Stems of the pages and the mails of a request.
fn written(tx: &Connection, id: RequestId) -> Result<String, StoreError> {
    let mut text: String = tx
            .prepare_cached(
                "SELECT coalesce(group_concat(stems, ' '), '') FROM document
                 JOIN sheet ON sheet.document = document.id JOIN sheet_text ON sheet_text.sheet = sheet.id
                 WHERE document.request = ?1",
            )?
            .query_row([id.0], |row| row.get(0))?;
    let letters: String = tx
            .prepare_cached(
                "SELECT coalesce(group_concat(concat_ws(' ', sender, subject, text), ' '), '')
                 FROM letter JOIN document ON document.id = letter.document WHERE document.request = ?1",
            )?
            .query_row([id.0], |row| row.get(0))?;
    text.push_str(&spaced_stems(&letters));
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_never_becomes_syntax_of_the_index() {
        let query = Query::of("Ива OR name:x*").unwrap();
        assert!(
            query
                .expression()
                .split(" AND ")
                .all(|term| term.contains('"'))
        );
        assert_eq!(Query::of(" -- ' "), None);
    }

    #[test]
    fn a_word_is_found_in_its_other_forms_and_half_typed() {
        let query = Query::of("договором").unwrap();
        assert!(query.holds("Договора,"));
        assert!(!query.holds("разговор"));
        assert!(Query::of("дого").unwrap().holds("договоре"));
    }

    #[test]
    fn words_in_quotation_marks_stand_side_by_side() {
        let query = Query::of("«персональных данных»").unwrap();
        let side = spaced_stems("обработка персональные данные");
        let apart = spaced_stems("данные не персональные");
        assert_eq!((query.hits(&side), query.hits(&apart)), (1, 0));
    }
}
