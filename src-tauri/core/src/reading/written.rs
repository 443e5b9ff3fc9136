//! The date of the letter itself: the one that nothing else in the letter claims.

use super::birth::Birth;
use super::dates::FoundDate;
use super::documents::Paper;
use super::letter::Letter;
use super::phrase::is_exactly_one_of;
use super::{Doubt, Proposal, ProposedField};
use chrono::{Datelike, NaiveDate};
use std::ops::Range;

/// Words before a date that make it the date of something else.
const OTHERS: &str = "от|закон*|договор*|доверенност*|выдан*|выдано|выдана|рожден*|родил*|родивш*|с|со|до|по|на|в|к|приказ*|редакци*|регистраци*|зарегистрирован*|заключен*|dated|since|issued|born|until|браке|года|первый|ранее|выдачи|действительн*|сроком|направлен*";

/// Words that announce the letter's own date.
const OWN: &str =
    "дата|датировано|составлен*|составления|подписания|заполнения|date|подачи|обращения";

pub(super) fn propose(
    letter: &Letter,
    dates: &[FoundDate],
    papers: &[Paper],
    births: &[Birth],
    today: NaiveDate,
) -> Vec<Proposal> {
    let claimed = |at: &Range<usize>| {
        papers.iter().any(|paper| {
            paper.issued.as_ref().is_some_and(|date| date.range == *at)
                || paper.range.contains(&at.start)
        }) || births.iter().any(|birth| birth.found.range == *at)
    };
    let mut found: Vec<(&FoundDate, f32)> = dates
        .iter()
        .filter(|date| !claimed(&date.range))
        .filter_map(|date| Some((date, belief(letter, date, today)?)))
        .collect();
    found.sort_by(|a, b| {
        b.1.total_cmp(&a.1)
            .then(b.0.range.start.cmp(&a.0.range.start))
    });
    let several = found.iter().any(|(date, _)| {
        found
            .first()
            .is_some_and(|(first, _)| first.date != date.date)
    });
    (0_u8..)
        .zip(found)
        .filter_map(|(rank, (date, belief))| {
            let belief = if rank == 0 { belief } else { belief * 0.6 };
            let value = date.value(letter.text());
            let proposal = Proposal::new(
                letter,
                ProposedField::LetterDate,
                value,
                &date.range,
                belief,
            )?;
            let doubts = match date.date {
                None => Some(Doubt::ImpossibleDate),
                Some(day) if day > today => Some(Doubt::InTheFuture),
                Some(_) => None,
            };
            Some(
                proposal.doubting(
                    doubts
                        .into_iter()
                        .chain(several.then_some(Doubt::SeveralCandidates)),
                ),
            )
        })
        .collect()
}

fn belief(letter: &Letter, date: &FoundDate, today: NaiveDate) -> Option<f32> {
    let first = letter.token_at(date.range.start);
    let behind = letter.after(date.range.end, 24);
    if behind
        .trim_start_matches([' ', 'г', '.'])
        .starts_with(['№', 'n'])
    {
        return None;
    }
    let line = letter.lines().get(letter.line_at(date.range.start))?;
    let alone = words_beside(letter, &line.range, &date.range);
    let before = first.checked_sub(1).map_or("", |at| letter.token(at));
    let near = |words: &str| {
        (first.saturating_sub(3)..first).any(|at| is_exactly_one_of(letter.token(at), words))
    };
    let before = if letter.is_capital(first.wrapping_sub(1)) {
        ""
    } else {
        before
    };
    let same_line = letter
        .tokens()
        .get(first.saturating_sub(1))
        .is_some_and(|token| token.range.start >= line.range.start);
    if same_line && is_exactly_one_of(before, OTHERS) {
        return None;
    }
    let late = letter.text().len().saturating_sub(date.range.start) < 400;
    let mut belief: f32 = if near(OWN) && !near("рожден*|выдачи") {
        0.95
    } else if alone {
        0.88
    } else if late {
        0.6
    } else {
        0.35
    };
    if late && alone {
        belief += 0.05;
    }
    if date.range.start >= letter.attachment() {
        belief *= 0.4;
    }
    // A letter is written shortly before it is read.
    let years = date.date.map_or(0, |day| (today.year() - day.year()).abs());
    if years > 3 {
        belief *= 0.4;
    }
    Some(belief.min(0.97))
}

/// Nothing on the line but a signature, a name, a town.
fn words_beside(letter: &Letter, line: &Range<usize>, date: &Range<usize>) -> bool {
    let count = |range: Range<usize>| {
        let words = letter.lower(&range);
        words
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| {
                word.chars().count() >= 3 && !matches!(*word, "года" | "подпись" | "дата" | "год")
            })
            .count()
    };
    count(line.start..date.start) + count(date.end..line.end) <= 3
}
