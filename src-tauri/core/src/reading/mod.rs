//! What a letter says: the facts it states, proposed with the place where each stands.
//!
//! A page arrives as words with boxes, from a text layer or from recognition (OCR). [`propose`]
//! repairs what recognition typically confuses, reads the whole letter as one text and asks it for
//! each fact that art. 14 p. 3 of 152-FZ expects of a request: who asks, by which document they
//! are known, how they are related to the operator, what is demanded, on whose behalf, when, and
//! where it is signed. Rules, small dictionaries and the arithmetic of dates; no learned model.
//!
//! A proposal is never a fact: the officer takes it over or does not. What looks impossible is
//! proposed all the same and carries its [`Doubt`]s, for a person may have written just that.
//!
//! The same folder holds the other judgements about words alone: whether a text layer reads as
//! words ([`is_sound`]), the stems under which a text is searched ([`stems`]), and how alike two
//! texts are ([`text_likeness`]).
//!
//! Deliberately absent: pixels, the recognition itself, handwriting, and any verdict.

mod account;
mod address;
mod authority;
mod birth;
mod contacts;
mod dates;
mod demands;
mod documents;
mod header;
mod letter;
mod likeness;
mod names;
mod phrase;
mod proposal;
mod repair;
mod roles;
mod rows;
mod signature;
mod sound;
pub mod stems;
mod written;

#[cfg(test)]
mod letters_tests;
#[cfg(test)]
mod measured;
#[cfg(test)]
mod testing;

pub use documents::{IdDocument, IdDocumentKind, id_document};
pub use likeness::{alike, text_likeness};
pub use proposal::{Doubt, Proposal, ProposedField};
pub use sound::is_sound;

use crate::pages::{PageNo, Word};
use chrono::NaiveDate;
use header::Header;
use letter::Letter;

/// A page as text: words with their places, in reading order as far as it is known.
#[derive(Clone, Copy, Debug)]
pub struct PageOfWords<'a> {
    pub page: PageNo,
    pub width_pt: f32,
    pub height_pt: f32,
    pub words: &'a [Word],
}

/// Every fact the letter seems to state: in the order of [`ProposedField`], within a field the
/// likeliest first.
#[must_use]
pub fn propose(pages: &[PageOfWords<'_>], today: NaiveDate) -> Vec<Proposal> {
    let letter = Letter::new(pages);
    let names = names::names_in(&letter);
    let header = Header::of(&letter, &names);
    let dates = dates::dates_in(letter.text());
    let people = roles::people(&letter, &header, names);
    let papers = documents::found_in(&letter, &dates);
    let births = birth::found_in(&letter, &dates, &people);

    let mut proposals = demands::propose(&letter);
    proposals.extend(roles::propose(&letter, &people, &dates, &papers));
    proposals.extend(birth::propose(&letter, &births, today));
    proposals.extend(documents::propose(
        &letter,
        &papers,
        &people,
        births.first(),
        today,
    ));
    proposals.extend(contacts::propose(&letter, &header));
    proposals.extend(account::propose(&letter, &dates));
    proposals.extend(written::propose(&letter, &dates, &papers, &births, today));
    proposals.extend(address::propose(&letter, &header, &papers));
    proposals.extend(signature::propose(&letter));
    proposal::in_order(proposals)
}
