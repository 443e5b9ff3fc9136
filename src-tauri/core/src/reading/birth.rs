//! The birth date: a date with `дата рождения`, `родилась`, `г. р.` or their kin beside it.

use super::dates::FoundDate;
use super::letter::Letter;
use super::phrase::is_one_of;
use super::roles::People;
use super::{Doubt, Proposal, ProposedField};
use chrono::{Datelike, NaiveDate};

/// A date that is announced as somebody's birthday.
pub(super) struct Birth {
    pub found: FoundDate,
    belief: f32,
}

const ANNOUNCED: &str = "рождени*|рожд|родил*|родивш*|рождения|born|birth|dob|д|др";

/// Words between the announcement and the date.
const NEAR: usize = 4;

/// The oldest a writer can be, in years.
const OLDEST: i32 = 120;

/// The likeliest first: the subject's before anybody else's.
pub(super) fn found_in(letter: &Letter, dates: &[FoundDate], people: &People) -> Vec<Birth> {
    let mut births: Vec<Birth> = dates
        .iter()
        .filter_map(|found| {
            let announced = is_announced(letter, found)?;
            let speaks = people.subject_speaks_at(found.range.start);
            Some(Birth {
                found: found.clone(),
                belief: if speaks { announced } else { announced * 0.6 },
            })
        })
        .collect();
    births.sort_by(|a, b| b.belief.total_cmp(&a.belief));
    births
}

fn is_announced(letter: &Letter, found: &FoundDate) -> Option<f32> {
    let behind = letter.after(found.range.end, 40);
    let behind = behind.trim_start_matches([' ', '\n', ',', '(']);
    let bare: String = behind.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    // `Г. Р. Ахметова` behind the date of a letter are initials.
    let small = letter
        .text()
        .get(found.range.end..)
        .and_then(|rest| rest.chars().find(|c| c.is_alphabetic()))
        .is_some_and(char::is_lowercase);
    if small && bare.starts_with("гр") && !bare.starts_with("граж") && !bare.starts_with("гру")
        || bare.starts_with("годарожд")
        || bare.starts_with("грожд")
        || bare.starts_with("рожд")
    {
        return Some(0.95);
    }
    // `г.р. 12.04.1961`, `1961 г. р. (12.04.1961)`.
    let before = letter
        .before(found.range.start, 16)
        .trim_end_matches([' ', '(', ':', '\n']);
    if ["г.р.", "г. р.", "г.р", "д.р."]
        .iter()
        .any(|sign| before.ends_with(sign))
    {
        return Some(0.93);
    }
    let first = letter.token_at(found.range.start);
    let line = letter.line_at(found.range.start);
    (first.saturating_sub(NEAR)..first).rev().find_map(|at| {
        let token = letter.tokens().get(at)?;
        let word = letter.token(at);
        let another = word == "выдан" || word == "выдано" || word.contains("свидетельств");
        if another {
            return Some(None);
        }
        let short = word.chars().count() <= 2;
        let dotted = letter.after(token.range.end, 4).starts_with('.');
        if !is_one_of(word, ANNOUNCED) || short && word == "д" && !birth_in_letters(letter, at) {
            return None;
        }
        let close = line.saturating_sub(letter.line_at(token.range.start)) <= 1;
        let belief = if short && !dotted { 0.8 } else { 0.96 };
        close.then_some(Some(belief))
    })?
}

/// `д. р.` and not the number of a house.
fn birth_in_letters(letter: &Letter, at: usize) -> bool {
    letter.token(at + 1) == "р"
}

pub(super) fn propose(letter: &Letter, births: &[Birth], today: NaiveDate) -> Vec<Proposal> {
    let several = births.iter().any(|birth| {
        births
            .first()
            .is_some_and(|first| first.found.date != birth.found.date)
    });
    births
        .iter()
        .filter_map(|birth| {
            let value = birth.found.value(letter.text());
            let proposal = Proposal::new(
                letter,
                ProposedField::BirthDate,
                value,
                &birth.found.range,
                birth.belief,
            )?;
            let doubts = doubts(birth.found.date, today);
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

fn doubts(date: Option<NaiveDate>, today: NaiveDate) -> Vec<Doubt> {
    let Some(date) = date else {
        return vec![Doubt::ImpossibleDate];
    };
    let years = today.year() - date.year();
    if date > today {
        vec![Doubt::InTheFuture]
    } else if !(5..=OLDEST).contains(&years) {
        vec![Doubt::UnlikelyAge]
    } else {
        Vec::new()
    }
}
