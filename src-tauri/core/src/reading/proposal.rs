//! One fact as the letter seems to state it.

use super::letter::Letter;
use crate::pages::{PageNo, Region};
use crate::personal::Personal;
use crate::word::words;
use std::ops::Range;

words! {
    /// What a proposal would fill in.
    ProposedField, "field of a proposal" {
        /// The id of a kind of demand; a letter may carry several.
        Demand = "demand",
        /// The subject, in the nominative: surname, name, patronymic.
        Name = "name",
        /// `YYYY-MM-DD`.
        BirthDate = "birth-date",
        /// Kind, number, authority, date and code in one line.
        IdDocument = "id-document",
        /// Lower case.
        Email = "email",
        /// `+79161234567`.
        Phone = "phone",
        /// Account or contract with the operator.
        Account = "account",
        /// `YYYY-MM-DD`.
        LetterDate = "letter-date",
        /// A postal address of the person.
        ReplyAddress = "reply-address",
        /// Who acts for the subject, in the nominative.
        Representative = "representative",
        /// The paper that gives the representative this right.
        Authority = "authority",
        /// Where the letter is or should be signed; the value is the name beside it, or empty.
        SignatureLine = "signature-line",
    }
}

words! {
    /// Why the officer should look twice.
    Doubt, "doubt about a proposal" {
        /// The document was issued before its owner was born.
        IssuedBeforeBirth = "issued-before-birth",
        /// The date lies after today.
        InTheFuture = "in-the-future",
        /// The year in the passport's series is far from the year of issue: digits 3 and 4 name
        /// the year in which the blank was printed.
        SeriesYear = "series-year",
        /// A passport of the Russian Federation is issued from the age of 14.
        TooYoungForPassport = "too-young-for-passport",
        /// The passport ended at the age of 20 or 45 and a new one was due.
        ReissueDue = "reissue-due",
        /// No calendar has this day; the value is what stands in the letter.
        ImpossibleDate = "impossible-date",
        /// More than 120 years ago, or not yet old enough to write.
        UnlikelyAge = "unlikely-age",
        /// A part that such a document has was not found.
        Incomplete = "incomplete",
        /// Usually follows from another demand of the letter.
        Implied = "implied",
        /// The words were hard to read.
        LowConfidence = "low-confidence",
        /// Other values in the letter would fit as well.
        SeveralCandidates = "several-candidates",
        /// Stands in another grammatical case in the letter; the nominative is made by rule.
        Declined = "declined",
    }
}

/// A value with the place that shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub field: ProposedField,
    pub value: Personal,
    pub page: PageNo,
    pub region: Region,
    /// From 0 to 1.
    pub confidence: f32,
    pub doubts: Vec<Doubt>,
}

/// Words read worse than this make the value doubtful.
const HARD_TO_READ: f32 = 0.6;

impl Proposal {
    /// `belief` is how sure the rule is; the words it was read from may lower it.
    pub(super) fn new(
        letter: &Letter,
        field: ProposedField,
        value: String,
        at: &Range<usize>,
        belief: f32,
    ) -> Option<Self> {
        let (page, region) = letter.place(at)?;
        let read = letter.confidence(at);
        let doubts = if read < HARD_TO_READ {
            vec![Doubt::LowConfidence]
        } else {
            Vec::new()
        };
        Some(Self {
            field,
            value: Personal::new(value),
            page,
            region,
            confidence: (belief * (0.4 + 0.6 * read)).clamp(0.0, 1.0),
            doubts,
        })
    }

    pub(super) fn doubting(mut self, doubts: impl IntoIterator<Item = Doubt>) -> Self {
        self.doubts.extend(doubts);
        self.doubts.sort_unstable();
        self.doubts.dedup();
        self
    }
}

/// By field, the likeliest first, each value of a field once.
pub(super) fn in_order(mut proposals: Vec<Proposal>) -> Vec<Proposal> {
    proposals.sort_by(|a, b| {
        a.field
            .cmp(&b.field)
            .then(b.confidence.total_cmp(&a.confidence))
    });
    let mut kept: Vec<Proposal> = Vec::with_capacity(proposals.len());
    for proposal in proposals {
        let repeats = kept.iter().any(|known| {
            known.field == proposal.field
                && known.value == proposal.value
                && proposal.field != ProposedField::SignatureLine
        });
        if !repeats {
            kept.push(proposal);
        }
    }
    kept
}
