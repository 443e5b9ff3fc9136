//! The identity document: its kind, series and number, who issued it, when, and the code.
//!
//! A mention begins with the name of a document (or with `серия` and a number) and reaches to the
//! first words that speak of something else. Series and number follow the pattern of the kind; a
//! mention without a number is not a document. Patterns: the passport of the Russian Federation
//! has 4 + 6 digits and a code NNN-NNN (decree 828 of 1997, order 773 of 2020), the passport for
//! travel abroad 2 + 7, a birth certificate a Roman number, two letters and 6 digits, a military
//! card two letters and 7 digits.

mod check;
mod issuer;
mod number;
mod parse;

pub use parse::{IdDocument, IdDocumentKind, id_document};

use super::birth::Birth;
use super::dates::FoundDate;
use super::letter::Letter;
use super::roles::People;
use super::{Doubt, Proposal, ProposedField};
use chrono::NaiveDate;
use std::ops::Range;

/// A document where the letter speaks of it.
pub(super) struct Paper {
    pub range: Range<usize>,
    pub document: IdDocument,
    /// When it was issued, also where no calendar has that day.
    pub issued: Option<FoundDate>,
}

/// Each document once, as it is described first.
pub(super) fn found_in(letter: &Letter, dates: &[FoundDate]) -> Vec<Paper> {
    let mut papers: Vec<Paper> = Vec::new();
    for paper in parse::papers(letter, dates) {
        let same = |known: &&mut Paper| {
            known.document.kind == paper.document.kind
                && known.document.number == paper.document.number
        };
        match papers.iter_mut().find(same) {
            Some(known) if known.document.issued_on.is_some() || paper.issued.is_none() => {}
            Some(known) => *known = paper,
            None => papers.push(paper),
        }
    }
    papers
}

/// Documents that identify their owner; a birth certificate shows authority instead.
pub(super) fn propose(
    letter: &Letter,
    papers: &[Paper],
    people: &People,
    birth: Option<&Birth>,
    today: NaiveDate,
) -> Vec<Proposal> {
    let born = birth.and_then(|birth| birth.found.date);
    let owned: Vec<&Paper> = papers
        .iter()
        .filter(|paper| paper.document.kind != IdDocumentKind::BirthCertificate)
        .collect();
    let several = owned.iter().any(|paper| {
        owned
            .first()
            .is_some_and(|first| first.document.number != paper.document.number)
    });
    let mut proposals: Vec<Proposal> = (0_u8..)
        .zip(owned)
        .filter_map(|(rank, paper)| {
            // The document of a representative says nothing of the subject's birth.
            let owner = people.representatives.is_empty();
            let doubts = check::doubts(paper, born.filter(|_| owner), today);
            let belief = belief(&paper.document) - 0.08 * f32::from(rank.min(3));
            let value = paper.document.in_one_line();
            let field = ProposedField::IdDocument;
            let proposal = Proposal::new(letter, field, value, &paper.range, belief)?;
            Some(
                proposal.doubting(
                    doubts
                        .into_iter()
                        .chain(several.then_some(Doubt::SeveralCandidates)),
                ),
            )
        })
        .collect();
    // A certificate is the main document of a child that has no other.
    if proposals.is_empty() {
        proposals.extend(papers.iter().filter_map(|paper| {
            let value = paper.document.in_one_line();
            Proposal::new(letter, ProposedField::IdDocument, value, &paper.range, 0.5)
        }));
    }
    proposals
}

fn belief(document: &IdDocument) -> f32 {
    let mut belief: f32 = 0.7;
    if document.is_patterned() {
        belief += 0.14;
    }
    for part in [
        document.issued_on.is_some(),
        document.issued_by.is_some(),
        document.code.is_some(),
    ] {
        if part {
            belief += 0.04;
        }
    }
    belief
}
